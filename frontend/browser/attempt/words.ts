// What the page says, in its language: `<div class="save-state" data-words="{…}">`, made by `browser_words.rs`.

type Name =
  | "ready"
  | "phone"
  | "sent"
  | "away"
  | "signed_out"
  | "sign_in"
  | "not_taken"
  | "open_again"
  | "keeps_nothing"
  | "handed_in"
  | "not_handed_in"
  | "hand_in_again"
  | "no_link"
  | "mark_phone"
  | "mark_sent"
  | "mark_not_taken"
  | "time_left"
  | "hide_time"
  | "show_time"
  | "half"
  | "minutes_10"
  | "minutes_5"
  | "minutes_1"
  | "over";

export type Words = Record<Name, string>;
