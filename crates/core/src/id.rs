//! Typed ids: a row of one table cannot be looked up in another.
//!
//! An [`Id<T>`] is a row number in a [`Table<T>`]; an [`IdSet<T>`] is a set of at most 128 of them in one
//! machine word. The readable name of a row is its `slug`, the id that content files and answer files use.

use core::fmt;
use core::hash::{Hash, Hasher};
use core::marker::PhantomData;
use core::ops::Index;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// The number of a row in a [`Table<T>`].
pub struct Id<T>(u16, PhantomData<fn() -> T>);

impl<T> Id<T> {
    /// The id of row `index`. Tables hold at most 65,535 rows; what lies beyond cannot be named.
    pub fn new(index: usize) -> Id<T> {
        Id(u16::try_from(index).unwrap_or(u16::MAX), PhantomData)
    }

    /// The row number.
    pub fn index(self) -> usize {
        usize::from(self.0)
    }
}

impl<T> Clone for Id<T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T> Copy for Id<T> {}
impl<T> PartialEq for Id<T> {
    fn eq(&self, other: &Self) -> bool {
        self.0 == other.0
    }
}
impl<T> Eq for Id<T> {}
impl<T> PartialOrd for Id<T> {
    fn partial_cmp(&self, other: &Self) -> Option<core::cmp::Ordering> {
        Some(self.cmp(other))
    }
}
impl<T> Ord for Id<T> {
    fn cmp(&self, other: &Self) -> core::cmp::Ordering {
        self.0.cmp(&other.0)
    }
}
impl<T> Hash for Id<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.0.hash(state);
    }
}
impl<T> fmt::Debug for Id<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{}", self.0)
    }
}
impl<T> Serialize for Id<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}
impl<'de, T> Deserialize<'de> for Id<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        u16::deserialize(deserializer).map(|row| Id(row, PhantomData))
    }
}

/// Something that has a readable id.
pub trait Named {
    /// The id used in content files, answer files and the command line.
    fn slug(&self) -> &str;
}

/// Rows in the order of the content files.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Table<T>(pub Vec<T>);

impl<T> Table<T> {
    /// The number of rows.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is no row.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Every row with its id, in content order.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (Id<T>, &T)> {
        self.0.iter().enumerate().map(|(index, row)| (Id::new(index), row))
    }

    /// Every id, in content order.
    pub fn ids(&self) -> impl DoubleEndedIterator<Item = Id<T>> + use<T> {
        (0..self.0.len()).map(Id::new)
    }

    /// Whether the id names a row of this table.
    pub fn has(&self, id: Id<T>) -> bool {
        id.index() < self.0.len()
    }
}

impl<T: Named> Table<T> {
    /// The row with this readable id.
    pub fn find(&self, slug: &str) -> Option<Id<T>> {
        self.iter().find(|(_, row)| row.slug() == slug).map(|(id, _)| id)
    }
}

impl<T> Index<Id<T>> for Table<T> {
    type Output = T;

    fn index(&self, id: Id<T>) -> &T {
        &self.0[id.index()]
    }
}

/// A set of ids of one table, of which at most [`IdSet::CAPACITY`] rows can be members.
pub struct IdSet<T>(u128, PhantomData<fn() -> T>);

impl<T> IdSet<T> {
    /// How many rows a table may have for its ids to fit: content is checked against it.
    pub const CAPACITY: usize = 128;

    /// The empty set.
    pub const EMPTY: IdSet<T> = IdSet(0, PhantomData);

    fn bit(id: Id<T>) -> u128 {
        1_u128.checked_shl(u32::from(id.0)).unwrap_or(0)
    }

    /// Adds one id.
    pub fn insert(&mut self, id: Id<T>) {
        self.0 |= Self::bit(id);
    }

    /// Takes one id out.
    pub fn remove(&mut self, id: Id<T>) {
        self.0 &= !Self::bit(id);
    }

    /// Whether the id is a member.
    pub fn contains(self, id: Id<T>) -> bool {
        self.0 & Self::bit(id) != 0
    }

    /// Members of either set.
    pub fn union(self, other: IdSet<T>) -> IdSet<T> {
        IdSet(self.0 | other.0, PhantomData)
    }

    /// Members of both sets.
    pub fn intersection(self, other: IdSet<T>) -> IdSet<T> {
        IdSet(self.0 & other.0, PhantomData)
    }

    /// Members of this set that are not in the other.
    pub fn without(self, other: IdSet<T>) -> IdSet<T> {
        IdSet(self.0 & !other.0, PhantomData)
    }

    /// Whether every member is in the other set too.
    pub fn is_within(self, other: IdSet<T>) -> bool {
        self.0 & !other.0 == 0
    }

    /// Whether there is no member.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The number of members.
    pub fn len(self) -> usize {
        self.0.count_ones() as usize
    }

    /// The members in content order.
    pub fn iter(self) -> impl Iterator<Item = Id<T>> {
        let mut rest = self.0;
        core::iter::from_fn(move || {
            let index = (rest != 0).then(|| rest.trailing_zeros() as usize)?;
            rest &= rest - 1;
            Some(Id::new(index))
        })
    }
}

impl<T> Clone for IdSet<T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T> Copy for IdSet<T> {}
impl<T> PartialEq for IdSet<T> {
    fn eq(&self, other: &Self) -> bool {
        self.0 == other.0
    }
}
impl<T> Eq for IdSet<T> {}
impl<T> Default for IdSet<T> {
    fn default() -> Self {
        Self::EMPTY
    }
}
impl<T> fmt::Debug for IdSet<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.iter()).finish()
    }
}
impl<T> FromIterator<Id<T>> for IdSet<T> {
    fn from_iter<I: IntoIterator<Item = Id<T>>>(ids: I) -> Self {
        let mut set = Self::EMPTY;
        ids.into_iter().for_each(|id| set.insert(id));
        set
    }
}
impl<T> Serialize for IdSet<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}
impl<'de, T> Deserialize<'de> for IdSet<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        u128::deserialize(deserializer).map(|bits| IdSet(bits, PhantomData))
    }
}
