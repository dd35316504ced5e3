//! Merging what several laptops wrote, without a clock, a disk or a network: those are the callers'.
//!
//! [`hub`] is the server's half: it takes operations in, and [`feed`] says what is new. [`laptop`] is the other: it keeps what was
//! written until it is seen to have come back. [`merge`] decides between two who wrote the same field without knowing of
//! one another, by the field's [`policy`].
//!
//! That two writes are concurrent is told by the revision their authors saw, never by a clock. A clock only says which of
//! two stays provisionally, and what it turned down is kept. So a wrong clock changes who wins, and loses nothing.

mod below;
pub mod chain;
pub mod clock;
pub mod feed;
pub mod hub;
pub mod laptop;
pub mod merge;
pub mod policy;
pub mod row;
