//! A list as the window asks for it: filtered, sorted, one page and the total.

use rusqlite::types::Value as Cell;
use rusqlite::{Connection, params_from_iter};
use serde::de::DeserializeOwned;

use crate::record::{self, ListAsk, Page};
use crate::{Error, Result, text};

/// How a list is read.
pub struct List {
    /// `select` and the columns of a row.
    pub select: &'static str,
    /// The tables, without `from`.
    pub from: &'static str,
    /// What every row satisfies.
    pub standing: &'static str,
    /// What can be sorted and filtered by.
    pub columns: &'static [Column],
    /// Breaks ties, so that no row stands on two pages.
    pub last: &'static str,
    /// The condition that a row is found by `?1`, an FTS5 question.
    pub search: Option<&'static str>,
}

/// One column of a list.
pub struct Column {
    /// As the window names it.
    pub name: &'static str,
    /// The expression it is sorted by.
    pub order: &'static str,
    /// The expression a filter compares.
    pub value: &'static str,
}

/// The page that `ask` wants, sorted by `default` when it names no order.
pub fn page<T: DeserializeOwned>(conn: &Connection, list: &List, ask: &ListAsk, default: &str) -> Result<Page<T>> {
    page_with(conn, list, ask, default, list.select, list.columns_of())
}

/// As `page`, for a list whose columns or row depend on the day or a setting.
pub fn page_with<T: DeserializeOwned>(
    conn: &Connection,
    list: &List,
    ask: &ListAsk,
    default: &str,
    select: &str,
    columns: Vec<(String, String, String)>,
) -> Result<Page<T>> {
    let sql = Sql::of(list, ask, default, select, &columns)?;
    let total = conn.prepare_cached(&sql.count)?.query_row(params_from_iter(&sql.params), |row| row.get(0))?;
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
    /// The selects for `ask`.
    pub fn of(list: &List, ask: &ListAsk, default: &str, select: &str, columns: &[(String, String, String)]) -> Result<Self> {
        let (condition, params) = condition(list, ask, columns)?;
        let (name, down) = ask.sort.as_ref().map_or((default, false), |sort| (sort.column.as_str(), sort.down));
        let (_, order, _) = columns.iter().find(|(known, ..)| known == name).ok_or_else(|| Error::missing("column"))?;
        let (down, from, last) = (if down { "desc" } else { "asc" }, list.from, list.last);
        let (rows, offset) = (ask.rows(), ask.offset);
        Ok(Self {
            count: format!("select count(*) from {from} where {condition}"),
            page: format!(
                "{select} from {from} where {condition} order by {order} {down}, {last} {down} limit {rows} offset {offset}"
            ),
            params,
        })
    }
}

impl List {
    /// The columns as owned text, for lists that add some of their own.
    pub fn columns_of(&self) -> Vec<(String, String, String)> {
        self.columns.iter().map(|column| (column.name.to_owned(), column.order.to_owned(), column.value.to_owned())).collect()
    }
}

/// The `where` and its values. Only expressions of the list itself become SQL; what the user typed is a parameter.
fn condition(list: &List, ask: &ListAsk, columns: &[(String, String, String)]) -> Result<(String, Vec<Cell>)> {
    let mut sql = list.standing.to_owned();
    let mut params = Vec::new();
    if let (Some(search), Some(words)) = (list.search, text::search_words(&ask.text)) {
        params.push(Cell::Text(words));
        sql += &format!(" and {search}");
    }
    for filter in ask.filters.iter().filter(|filter| !filter.values.is_empty()) {
        let (_, _, value) = columns.iter().find(|(known, ..)| *known == filter.column).ok_or_else(|| Error::missing("column"))?;
        let marks: Vec<_> = filter
            .values
            .iter()
            .take(200)
            .map(|wanted| {
                params.push(Cell::Text(wanted.clone()));
                format!("?{}", params.len())
            })
            .collect();
        sql += &format!(" and coalesce({value}, '') in ({})", marks.join(", "));
    }
    Ok((sql, params))
}
