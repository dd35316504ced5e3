//! What an erasure writes: beside the one door, because the door keeps what it takes away.

use super::SWEEP;
use super::ledger::Erased;
use super::traces::GONE;
use crate::write::Tx;
use crate::{Result, record};

impl Tx<'_> {
    /// Notes an erasure in the list of them, before anything goes: a signed assessment only goes with its student.
    pub(crate) fn ledger(&mut self, of: &str, record: &str, upto: &str, at: &str) -> Result<()> {
        let row = Erased::next(self.conn(), of, record, upto, at)?;
        let (n, hash) = row.seal();
        self.conn().execute(
            "insert into main.erased (n, at, of, record, upto, hash) values (?1, ?2, ?3, ?4, ?5, ?6)",
            (n, at, of, record, upto, hash),
        )?;
        let due =
            "insert into main.preference (id, value) values (?1, 'due') on conflict (id) do update set value = 'due'";
        self.conn().execute(due, [SWEEP])?;
        Ok(())
    }

    /// Takes a record away without keeping anything of it.
    pub(crate) fn erase(&mut self, table: &'static str, id: &str) -> Result<()> {
        if table == "attachment" {
            let stored = record::value(self.conn(), "select stored from main.attachment where id = ?1", [id])?;
            self.gone.push(stored);
        }
        self.unlist(table, id)?;
        self.conn().prepare_cached(&format!("delete from main.{table} where id = ?1"))?.execute([id])?;
        self.note_erased(table, id)
    }

    /// Makes the search index anew: one without contents keeps the words of rows that left it.
    pub(crate) fn index_again(&self) -> Result<()> {
        crate::index::rebuild(self.conn())
    }

    /// Empties what the history holds of a record. A change stays one: whoever takes its act back changes no cell.
    pub(crate) fn forget_cells(&mut self, table: &str, id: &str) -> Result<()> {
        let emptied = "case when after is null then null else '{}' end";
        let sql = format!(
            "update main.change set before = {emptied}, after = {emptied} where record = ?1 and of = ?2 and before is not null"
        );
        self.conn().prepare_cached(&sql)?.execute([id, table])?;
        Ok(())
    }

    /// Gives an act a label without names. One in which nothing is left to be taken back is over.
    pub(crate) fn forget_label(&mut self, step: i64, args: &str, over: bool) -> Result<()> {
        let own = self.step().filter(|own| over && *own != step);
        let sql = "update main.step set args = ?2, undone_by = coalesce(undone_by, ?3) where id = ?1";
        self.conn().prepare_cached(sql)?.execute((step, args, own))?;
        Ok(())
    }

    /// Gives a record words in which a name does not stand any more.
    pub(crate) fn forget_words(&mut self, table: &'static str, column: &str, id: &str, becomes: &str) -> Result<()> {
        self.conn().execute(&format!("update main.{table} set {column} = ?2 where id = ?1"), [id, becomes])?;
        self.note_erased(table, id)
    }

    /// Takes away who a contact person is.
    pub(crate) fn forget_contact(&mut self, id: &str) -> Result<()> {
        let sql = "update main.contact set name = ?2, title = '', phone = '', email = '' where id = ?1";
        self.conn().execute(sql, [id, GONE])?;
        self.note_erased("contact", id)
    }
}
