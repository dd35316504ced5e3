//! What the laptop and the shared server both hold to: the tables and what names what, roles and their rights, who sees
//! what, and how fields that two wrote are merged. Rules of the trade and no I/O.

pub mod fold;
pub mod merging;
pub mod rights;
pub mod scopes;
pub mod tables;
