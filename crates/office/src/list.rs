//! A list as the window asks for it: filtered, sorted, one page and the total.
//!
//! A page is read in two steps: an index finds which rows stand on it, then
//! only those are read whole. So row 20,000 of 100,000 costs a walk along an
//! index, not the reading of 20,000 rows.

use rusqlite::types::Value as Cell;
use rusqlite::{Connection, params_from_iter};
use serde::de::DeserializeOwned;

use crate::record::{self, ListAsk, Page};
use crate::{Error, Result, sight, text};

/// How a list is read.
#[derive(Clone, Copy)]
pub struct List {
    /// `select` and the columns of a row.
    pub select: &'static str,
    /// The table it is a list of, with its short name.
    pub of: &'static str,
    /// The key of that table; breaks ties too, so that no row stands on two pages.
    pub key: &'static str,
    /// The tables beside it.
    pub joins: &'static str,
    /// Those of them that a filter or the search asks.
    pub asked: &'static str,
    /// What every row satisfies.
    pub standing: &'static str,
    /// What can be sorted and filtered by.
    pub columns: &'static [Column],
    /// How a long list is read without its table.
    pub walk: Option<Walk>,
    /// The condition that a row is found by `?1`, an FTS5 question.
    pub search: Option<&'static str>,
}

/// What spares a long list the reading of its table.
#[derive(Clone, Copy)]
pub struct Walk {
    /// A column whose order an index holds.
    pub column: &'static str,
    /// That index. It also holds what is filtered by, so it counts too.
    pub index: &'static str,
    /// Where the search finds the keys of rows, with its condition.
    pub found: &'static str,
    /// The keys of the rows that do not stand in the list. They are few, so what is found is counted without them.
    pub aside: &'static str,
}

/// One column of a list.
#[derive(Clone)]
pub struct Column<T = &'static str> {
    /// As the window names it.
    pub name: &'static str,
    /// The expression it is sorted by.
    pub order: T,
    /// The expression a filter compares.
    pub value: T,
}

/// A column made for the day, by name: the expression that is best for few rows, and the one for all of them.
pub struct Computed {
    /// As the window names it.
    pub name: &'static str,
    /// For a page.
    pub some: String,
    /// For counting.
    pub all: String,
}

/// The page that `ask` wants, sorted by `default` when it names no order.
pub fn page<T: DeserializeOwned>(conn: &Connection, list: &List, ask: &ListAsk, default: &str) -> Result<Page<T>> {
    page_with(conn, list, ask, default, list.select, &[])
}

/// As `page`, for a list whose row or columns depend on the day or a setting.
pub fn page_with<T: DeserializeOwned>(
    conn: &Connection,
    list: &List,
    ask: &ListAsk,
    default: &str,
    select: &str,
    computed: &[Computed],
) -> Result<Page<T>> {
    // A view of some of the rows has no index of its own.
    let walk = match list.walk {
        Some(walk) if !sight::is_narrowed(conn)? => Some(walk),
        _ => None,
    };
    let list = &List { walk, ..*list };
    let finds = list.finds(conn, ask)?;
    let sql = Sql::of(list, ask, default, select, computed, finds)?;
    // What the search finds is the list itself when nothing else narrows it.
    let total = match ask.known.or(finds.filter(|_| ask.filters.is_empty())) {
        Some(total) => total,
        None => conn.prepare_cached(&sql.count)?.query_row(params_from_iter(&sql.params), |row| row.get(0))?,
    };
    Ok(Page { total, rows: record::rows(conn, &sql.page, params_from_iter(&sql.params))? })
}

/// The two selects of a page, and their parameters.
pub struct Sql {
    /// Counts the list.
    pub count: String,
    /// Reads the page.
    pub page: String,
    /// What the user typed.
    pub params: Vec<Cell>,
}

impl Sql {
    /// The selects for `ask`. Where the search `finds` few rows they start from those, else from the index of the order.
    pub fn of(
        list: &List,
        ask: &ListAsk,
        default: &str,
        select: &str,
        computed: &[Computed],
        finds: Option<u32>,
    ) -> Result<Self> {
        let List { of, key, joins, .. } = list;
        let (name, down) = ask.sort.as_ref().map_or((default, false), |sort| (sort.column.as_str(), sort.down));
        let order = list.find(name, computed, |column| column.order, |column| &column.some)?;
        let down = if down { "desc" } else { "asc" };
        let order = format!("order by {order} {down}, {key} {down}");
        let (some, params) = list.condition(ask, |column| list.find(column, computed, |c| c.value, |c| &c.some))?;
        let (all, _) = list.condition(ask, |column| list.find(column, computed, |c| c.value, |c| c.counting(finds)))?;
        let along = |walk: Option<Walk>| walk.map_or(String::new(), |walk| format!(" indexed by {}", walk.index));
        let walk = list.walk.filter(|_| finds.is_none_or(|rows| rows > FEW));
        let count = match list.walk.filter(|_| ask.filters.is_empty()) {
            Some(walk) if params.is_empty() => walk.counts_all(of),
            Some(walk) => walk.counts_found(),
            None => format!("select count(*) from {of}{} {} where {all}", along(walk), list.asked),
        };
        let walk = along(walk.filter(|walk| walk.column == name));
        let (rows, offset) = (ask.rows(), ask.offset);
        Ok(Self {
            count,
            page: format!(
                "{select} from (select {key} as at from {of}{walk} {joins} where {some} {order} limit {rows} offset {offset}) page
                 cross join {of} on {key} = page.at {joins} {order}"
            ),
            params,
        })
    }
}

impl Walk {
    /// Counting rows needs no look into them: all there are, less the few that stand aside.
    fn counts_all(&self, of: &str) -> String {
        format!("select (select count(*) from {of}) - (select count(*) from ({}))", self.aside)
    }

    fn counts_found(&self) -> String {
        format!("select count(*) from {} and rowid not in ({})", self.found, self.aside)
    }
}

impl Computed {
    fn counting(&self, finds: Option<u32>) -> &str {
        if finds.is_some_and(|rows| rows <= SOME) { &self.some } else { &self.all }
    }
}

/// As many rows are read and sorted faster than an index of a whole school is walked.
const FEW: u32 = 2_000;
/// As many rows are asked one by one faster than the whole school is.
const SOME: u32 = 20_000;

impl List {
    /// How many rows the search finds, as far as it matters; nothing when there is none, or the list is a short one.
    fn finds(&self, conn: &Connection, ask: &ListAsk) -> Result<Option<u32>> {
        let (Some(walk), Some(words)) = (self.walk, text::search_words(&ask.text)) else {
            return Ok(None);
        };
        let sql = match (ask.filters.is_empty(), ask.known) {
            (true, Some(total)) => return Ok(Some(total)),
            (true, None) => walk.counts_found(),
            (false, _) => format!("select count(*) from (select 1 from {} limit {})", walk.found, SOME + 1),
        };
        record::value(conn, &sql, [words]).map(Some)
    }

    /// The expression of the column of this name.
    fn find<'a>(
        &self,
        name: &str,
        computed: &'a [Computed],
        plain: impl Fn(&Column) -> &'static str,
        made: impl Fn(&'a Computed) -> &'a str,
    ) -> Result<&'a str> {
        let known = self.columns.iter().find(|column| column.name == name).map(plain);
        known
            .or_else(|| computed.iter().find(|column| column.name == name).map(made))
            .ok_or_else(|| Error::missing("column"))
    }

    /// The `where` and its values. Only expressions of the list itself become SQL; what the user typed is a parameter.
    fn condition<'a>(&self, ask: &ListAsk, value: impl Fn(&str) -> Result<&'a str>) -> Result<(String, Vec<Cell>)> {
        let mut sql = self.standing.to_owned();
        let mut params = Vec::new();
        if let (Some(search), Some(words)) = (self.search, text::search_words(&ask.text)) {
            params.push(Cell::Text(words));
            sql += &format!(" and {search}");
        }
        for filter in ask.filters.iter().filter(|filter| !filter.values.is_empty()) {
            let value = value(&filter.column)?;
            let mut marks = Vec::new();
            for wanted in filter.values.iter().take(200) {
                params.push(Cell::Text(wanted.clone()));
                marks.push(format!("?{}", params.len()));
            }
            sql += &format!(" and coalesce({value}, '') in ({})", marks.join(", "));
        }
        Ok((sql, params))
    }
}
