//! Paper: blocks in, a tagged PDF (PDF/UA-1) or pictures of its pages out. No SQL, no domain, no words of its own.
//!
//! A [`Press`] is made once and prints many. How a block looks is said once, in `paper.typ`; what stands in it travels
//! as data and is never read as Typst.

mod logo;
mod paper;
mod press;
mod readable;

pub use logo::{Logo, LogoFault};
pub use paper::{Block, Column, Item, Language, Paper};
pub use press::{Error, Press, Printed};
