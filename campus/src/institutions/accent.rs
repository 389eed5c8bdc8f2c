//! An institution's colour, and what follows from it.

use std::fmt;
use std::str::FromStr;

/// The least contrast between words and their ground (WCAG 2.2, 1.4.3).
const READABLE: f64 = 4.5;
/// What the accent is given on dark grounds, so that it is still readable on the lighter ones among them.
const CLEAR: f64 = 6.0;
/// The most saturated accent on dark grounds: there, strong colours glare.
const MOST_SATURATION: f64 = 0.6;
/// The most of the accent in a wash.
const MOST_IN_WASH: f64 = 0.1;

// The grounds of the style sheet (`style/tokens.css`) that are nearest to the words on them.
const WHITE: Colour = Colour([255; 3]);
const LIGHT_GROUND: Colour = Colour([0xf4, 0xf2, 0xec]);
const DARK_GROUND: Colour = Colour([0x21, 0x24, 0x22]);
const DARK_PAPER: Colour = Colour([0x15, 0x17, 0x16]);

/// A colour of the screen. Written as `#rrggbb`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Colour([u8; 3]);

/// A colour in which words can be read on light grounds; those for dark grounds are made of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Accent(Colour);

/// Why a text can't be an accent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InvalidAccent {
    /// It isn't `#` and six hexadecimal digits.
    NotAColour,
    /// Words in it could not be read on a light page.
    TooPale,
}

impl FromStr for Accent {
    type Err = InvalidAccent;

    fn from_str(text: &str) -> Result<Self, InvalidAccent> {
        let colour = Colour::parse(text.trim()).ok_or(InvalidAccent::NotAColour)?;
        if colour.contrast(LIGHT_GROUND) < READABLE {
            return Err(InvalidAccent::TooPale);
        }
        Ok(Self(colour))
    }
}

impl Accent {
    /// For words and buttons on light grounds: the colour itself.
    pub fn light(self) -> Colour {
        self.0
    }

    /// A ground for words in [`Self::light`].
    pub fn light_wash(self) -> Colour {
        wash(self.0, WHITE)
    }

    /// For words and buttons on dark grounds: the same hue, as light as it must be.
    pub fn dark(self) -> Colour {
        let (hue, saturation, lightness) = self.0.hue_saturation_lightness();
        let saturation = saturation.min(MOST_SATURATION);
        let percent = (lightness * 100.0) as u32;
        (percent.max(50)..100)
            .map(|percent| of_hue(hue, saturation, f64::from(percent) / 100.0))
            .find(|colour| colour.contrast(DARK_GROUND) >= CLEAR)
            .unwrap_or(WHITE)
    }

    /// A ground for words in [`Self::dark`].
    pub fn dark_wash(self) -> Colour {
        wash(self.dark(), DARK_PAPER)
    }
}

impl fmt::Display for Accent {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(formatter)
    }
}

impl fmt::Display for Colour {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [red, green, blue] = self.0;
        write!(formatter, "#{red:02x}{green:02x}{blue:02x}")
    }
}

impl Colour {
    fn parse(text: &str) -> Option<Self> {
        let mut rgb = [0; 3];
        hex::decode_to_slice(text.strip_prefix('#')?, &mut rgb).ok()?;
        Some(Self(rgb))
    }

    /// WCAG 2.2's relative luminance.
    fn luminance(self) -> f64 {
        let [red, green, blue] = self.0.map(|channel| {
            let channel = f64::from(channel) / 255.0;
            if channel <= 0.04045 {
                channel / 12.92
            } else {
                ((channel + 0.055) / 1.055).powf(2.4)
            }
        });
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }

    /// WCAG 2.2's contrast ratio, from 1 to 21.
    fn contrast(self, other: Self) -> f64 {
        let (one, other) = (self.luminance(), other.luminance());
        (one.max(other) + 0.05) / (one.min(other) + 0.05)
    }

    /// So much of this colour, the rest of the ground.
    fn over(self, ground: Self, part: f64) -> Self {
        let mut mixed = [0; 3];
        for (mixed, (over, under)) in mixed.iter_mut().zip(self.0.into_iter().zip(ground.0)) {
            *mixed = (f64::from(over) * part + f64::from(under) * (1.0 - part)).round() as u8;
        }
        Self(mixed)
    }

    /// The hue in sixths of the circle; saturation and lightness from 0 to 1.
    fn hue_saturation_lightness(self) -> (f64, f64, f64) {
        let [red, green, blue] = self.0.map(|channel| f64::from(channel) / 255.0);
        let (most, least) = (red.max(green).max(blue), red.min(green).min(blue));
        let (lightness, range) = ((most + least) / 2.0, most - least);
        if range == 0.0 {
            return (0.0, 0.0, lightness);
        }
        let saturation = range / (1.0 - (2.0 * lightness - 1.0).abs());
        let hue = if most == red {
            ((green - blue) / range).rem_euclid(6.0)
        } else if most == green {
            (blue - red) / range + 2.0
        } else {
            (red - green) / range + 4.0
        };
        (hue, saturation, lightness)
    }
}

fn of_hue(hue: f64, saturation: f64, lightness: f64) -> Colour {
    let range = (1.0 - (2.0 * lightness - 1.0).abs()) * saturation;
    let least = lightness - range / 2.0;
    let channel = |offset: f64| {
        let distance = (hue + offset).rem_euclid(6.0);
        let part = ((distance - 3.0).abs() - 1.0).clamp(0.0, 1.0);
        ((least + range * part) * 255.0).round() as u8
    };
    Colour([channel(0.0), channel(4.0), channel(2.0)])
}

/// As much of the accent over the ground as leaves the accent readable on it.
fn wash(accent: Colour, ground: Colour) -> Colour {
    (0..=10)
        .rev()
        .map(|tenths| accent.over(ground, MOST_IN_WASH * f64::from(tenths) / 10.0))
        .find(|wash| accent.contrast(*wash) >= READABLE)
        .unwrap_or(ground)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const TOKENS: &str = include_str!("../../../style/tokens.css");
    const INK_SOFT: Colour = Colour([0x57, 0x5b, 0x58]);
    const DARK_INK_SOFT: Colour = Colour([0xa8, 0xaa, 0xa4]);
    const ON_DARK_ACCENT: Colour = Colour([0x10, 0x13, 0x0f]);

    #[test]
    fn the_grounds_are_those_of_the_style_sheet() {
        let (light, dark) = TOKENS.split_once("prefers-color-scheme: dark").unwrap();
        for (block, token, colour) in [
            (light, "sunken", LIGHT_GROUND),
            (light, "ink-soft", INK_SOFT),
            (light, "on-accent", WHITE),
            (dark, "sunken", DARK_GROUND),
            (dark, "paper", DARK_PAPER),
            (dark, "ink-soft", DARK_INK_SOFT),
            (dark, "on-accent", ON_DARK_ACCENT),
        ] {
            let written = format!("{colour}").replace("#ffffff", "#fff");
            let line = format!("--{token}: {written};");
            assert!(block.contains(&line), "{line}");
        }
    }

    #[test]
    fn a_colour_keeps_its_hue_through_its_parts() {
        for text in [
            "#0c5a3e", "#43338f", "#a3211c", "#1c4f63", "#7d4b00", "#800080",
        ] {
            let colour = Colour::parse(text).unwrap();
            let (hue, saturation, lightness) = colour.hue_saturation_lightness();
            assert_eq!(of_hue(hue, saturation, lightness).to_string(), text);
        }
        let green: Accent = "#0c5a3e".parse().unwrap();
        let [red, green, blue] = green.dark().0;
        assert!(green > red && green > blue, "still green");
    }

    #[test]
    fn what_is_no_accent_is_refused() {
        for text in [
            "", "#", "green", "#12345", "#1234567", "0c5a3e", "#0c5a3g", "#٠c5a3e", "url(x)",
        ] {
            assert_eq!(
                text.parse::<Accent>(),
                Err(InvalidAccent::NotAColour),
                "{text}"
            );
        }
        for text in ["#ffffff", "#ffcc00", "#888888"] {
            assert_eq!(
                text.parse::<Accent>(),
                Err(InvalidAccent::TooPale),
                "{text}"
            );
        }
        assert_eq!(
            " #0C5A3E ".parse::<Accent>().unwrap().to_string(),
            "#0c5a3e"
        );
    }

    proptest! {
        #[test]
        fn whatever_is_chosen_can_be_read_by_day_and_by_night(rgb in any::<[u8; 3]>()) {
            let Ok(accent) = Colour(rgb).to_string().parse::<Accent>() else {
                return Ok(());
            };
            for (words, ground) in [
                (accent.light(), LIGHT_GROUND),
                (accent.light(), accent.light_wash()),
                (WHITE, accent.light()),
                (INK_SOFT, accent.light_wash()),
                (accent.dark(), DARK_GROUND),
                (accent.dark(), accent.dark_wash()),
                (ON_DARK_ACCENT, accent.dark()),
                (DARK_INK_SOFT, accent.dark_wash()),
            ] {
                prop_assert!(words.contrast(ground) >= READABLE, "{words} on {ground}");
            }
        }
    }
}
