// Makes the text area of a course's file an editor: colours, problems where they are, a live preview beside it,
// completion, pictures dropped in, and what was typed kept on this device until it is saved.
//
//   <form data-editor="01-first/01-lesson.md" data-look="…" data-assets="…" data-say-…="…">
//     <textarea name="text" lang="ur" dir="rtl">…</textarea>
//     <button name="do" value="save">…</button>
//     <span data-state></span>
//   </form>
//   <div id="side"></div>
//
// Without this script the text area and its buttons do the same job. The text area stays the form's field: the editor
// writes every change back into it.

import { mount } from "./editor/bench";

const form = document.querySelector<HTMLFormElement>("form[data-editor]");
// Where a style sheet can't be adopted by a shadow tree (browsers before 2023), the text area stays.
if (form && "adoptedStyleSheets" in document) mount(form);
