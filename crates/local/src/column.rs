//! What a column of a list can mean.

use sasae_core::words;

words! {
    /// A meaning that headers have, by the words of `content/local/formats.toml`.
    Column {
        /// The list's own id.
        Id = "id",
        /// 事業所番号.
        Number = "number",
        /// The name.
        Name = "name",
        /// Its reading.
        Kana = "kana",
        /// What people call it.
        Alias = "alias",
        /// 法人番号.
        OperatorNumber = "operator_number",
        /// Who runs it.
        Operator = "operator",
        /// The type of service.
        Service = "service",
        /// The resource of the catalogue, by name or id.
        Resource = "resource",
        /// The code of the municipality where it is.
        PlaceArea = "place_area",
        /// A code of a municipality: where it is, or whose list it is.
        Area = "area",
        /// 都道府県.
        Prefecture = "prefecture",
        /// 市区町村, perhaps with the prefecture before it.
        City = "city",
        /// 町字.
        Town = "town",
        /// 番地.
        Street = "street",
        /// The whole address.
        Address = "address",
        /// 建物.
        Building = "building",
        /// 郵便番号.
        Postal = "postal",
        /// 緯度.
        Latitude = "latitude",
        /// 経度.
        Longitude = "longitude",
        /// Telephone.
        Phone = "phone",
        /// 内線.
        Extension = "extension",
        /// Fax.
        Fax = "fax",
        /// E-mail.
        Email = "email",
        /// Web page.
        Url = "url",
        /// Hours from Monday to Friday.
        Weekdays = "weekdays",
        /// Hours on Saturday.
        Saturday = "saturday",
        /// Hours on Sunday.
        Sunday = "sunday",
        /// Hours on holidays.
        Holiday = "holiday",
        /// Days on which it is open.
        Days = "days",
        /// The hour of opening on these days.
        Opens = "opens",
        /// The hour of closing on these days.
        Closes = "closes",
        /// 定休日.
        Closed = "closed",
        /// Monday.
        Mon = "mon",
        /// Tuesday.
        Tue = "tue",
        /// Wednesday.
        Wed = "wed",
        /// Thursday.
        Thu = "thu",
        /// Friday.
        Fri = "fri",
        /// Saturday.
        Sat = "sat",
        /// Sunday.
        Sun = "sun",
        /// Holidays.
        Hol = "hol",
        /// What else there is to say of the hours.
        HoursNote = "hours_note",
        /// How many people.
        Capacity = "capacity",
        /// Minutes on foot.
        Walk = "walk",
        /// Minutes by bus.
        Bus = "bus",
        /// Minutes by car.
        Car = "car",
        /// 診療科目.
        Departments = "departments",
        /// 受入年齢.
        Ages = "ages",
        /// Whom it is for.
        Target = "target",
        /// What it is like.
        Summary = "summary",
        /// How to begin.
        Apply = "apply",
        /// How to get there.
        Access = "access",
        /// Anything else.
        Notes = "notes",
        /// 確認日.
        Checked = "checked",
        /// 確認者.
        Checker = "checker",
        /// 次回確認.
        NextCheck = "next_check",
        /// 掲載の同意.
        Consent = "consent",
        /// 出典.
        Source = "source",
        /// The licence.
        License = "license",
        /// Private notes.
        Private = "private",
        /// Active or retired.
        Status = "status",
    }
}

impl Column {
    /// The columns of the single days, in the order of [`crate::week::Day::ALL`].
    pub const DAYS: [Column; 8] = [
        Column::Mon,
        Column::Tue,
        Column::Wed,
        Column::Thu,
        Column::Fri,
        Column::Sat,
        Column::Sun,
        Column::Hol,
    ];
}
