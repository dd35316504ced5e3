//! Stories of people's data: what is kept how long, what must stay, and that what was erased is nowhere any more.

#[path = "privacy/access.rs"]
mod access;
#[path = "privacy/erasure.rs"]
mod erasure;
#[path = "privacy/planting.rs"]
mod planting;
#[path = "privacy/retention.rs"]
mod retention;
