//! Mistakes that a design of this kind invites. Each is planted round the state machines, never in them.

use sync::hub::Knew;
use sync::merge;

/// A planted mistake.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mistake {
    /// None.
    None,
    /// The hash of the log is not looked at: a restored laptop's other history passes for the first.
    NoChain,
    /// Whether an author knew a value is told by the clock.
    SeenByClock,
    /// A device does not know its own writes again.
    OwnWritesUnknown,
    /// Two rows share a number of a feed.
    SameNumber,
    /// What was taken leaves the view before it has come back.
    TakenLeavesView,
    /// A number is given before its row can be seen, as sequences do.
    Gap,
    /// What is on its way keeps what was erased.
    PendingKeepsErased,
    /// A second delivery is answered as if everything had been taken.
    DuplicateTaken,
    /// Erasures stand in the feed of the scope where the row was.
    ErasureInScope,
    /// What lost against another value is not kept.
    NothingKept,
}

impl Mistake {
    /// All of them.
    pub const ALL: [Self; 10] = [
        Self::NoChain,
        Self::SeenByClock,
        Self::OwnWritesUnknown,
        Self::SameNumber,
        Self::TakenLeavesView,
        Self::Gap,
        Self::PendingKeepsErased,
        Self::DuplicateTaken,
        Self::ErasureInScope,
        Self::NothingKept,
    ];

    /// How the server tells whether an author knew a value.
    pub fn knew(self) -> Knew {
        match self {
            Self::SeenByClock => |cell, _, op| cell.hlc < op.hlc,
            Self::OwnWritesUnknown => |cell, _, op| cell.rev <= op.base,
            _ => merge::knew,
        }
    }
}
