//! The maps on the screen, rendered natively: they show what the engine answers and what the person says.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test says what it needs by failing"
)]

mod real;

use real::compiled;
use sasae_app::app::{Screen, ScreenProps};
use sasae_app::content::Content;
use sasae_app::state::{Act, State, View};
use sasae_core::date::Date;
use sasae_core::file::AnswersFile;
use sasae_core::id::Named;
use sasae_core::keep::Kept;
use sasae_core::plan::{self, Edit, plan};
use sasae_core::recommend::{Case, recommend};
use sasae_core::resource::Form;
use sasae_core::session::Action;
use sasae_core::tie::{Bond, Flow, Spot, Tie, TieEdit, Who};
use sasae_maps::told::{LIT, Told};
use yew::{Callback, LocalServerRenderer};

const TODAY: Date = Date { year: 2026, month: 11, day: 22 };

const ANSWERS: &str = r#"{ "sasae": 1,
    "answers": { "danger": [], "tonight": "safe", "troubles": { "rent": "most", "community": "applies" },
        "needs_rent": { "rent_arrears": "week" }, "needs_community": { "lonely": "week" },
        "people": ["family", "friend"] },
    "ties": [
        { "shown": "family", "bond": "stress", "flow": "both", "place": [80, 150] },
        { "name": "図書館", "form": "informal", "bond": "strong", "flow": "from_person" } ] }"#;

fn content() -> Content {
    Content::embedded().expect("the packs are whole")
}

fn kept(json: &str) -> Kept {
    let file: AnswersFile = serde_json::from_str(json).unwrap();
    file.read(content().catalogue()).unwrap()
}

fn state(kept: &Kept, view: View) -> State {
    let cards = compiled().japanese().cards.clone();
    let ready = State::new(content(), TODAY).after(Act::Loaded(0, Some((content(), cards))));
    ready.after(Act::Interview(Action::Open(kept.clone()))).after(Act::Show(view))
}

fn html(state: State) -> String {
    let props = ScreenProps { state: state.into(), act: Callback::noop(), leave: Callback::noop() };
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    runtime.block_on(LocalServerRenderer::<Screen>::with_props(props).hydratable(false).render())
}

fn page(kept: &Kept, view: View) -> String {
    html(state(kept, view))
}

/// The values of an attribute, in the order of the page.
fn values<'a>(html: &'a str, attribute: &str) -> Vec<&'a str> {
    let start = format!(" {attribute}=\"");
    html.split(&start).skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

/// The part of the page between two marks.
fn between<'a>(html: &'a str, start: &str, end: &str) -> &'a str {
    let (_, rest) = html.split_once(start).unwrap_or_else(|| panic!("no {start}"));
    rest.split(end).next().unwrap_or_default()
}

/// What stands on an eco-map: who, and in which words.
fn nodes(html: &str, map: &str) -> Vec<(String, String)> {
    let figure = between(html, &format!("data-map=\"{map}\""), "</figure>");
    let names = figure.split("role=\"button\"").skip(1).map(|node| {
        let node = node.split('>').next().unwrap();
        (values(node, "data-node")[0].to_owned(), values(node, "aria-label")[0].to_owned())
    });
    names.collect()
}

fn with<T>(kept: &Kept, ask: impl FnOnce(Told<'_>, &plan::Plan) -> T) -> T {
    let content = content();
    let case = Case::of(content.catalogue(), kept, TODAY);
    let plan = plan(&case, &recommend(&case), &kept.choices);
    let cards = &compiled().japanese().cards;
    ask(Told { case: &case, kept, words: content.words(), cards }, &plan)
}

#[test]
fn the_map_of_now_is_what_the_person_says() {
    let page = page(&kept(ANSWERS), View::Eco);
    let shown = nodes(&page, "now");
    let who: Vec<&str> = shown.iter().map(|(who, _)| who.as_str()).collect();
    assert_eq!(who, ["family", "friend", "own-1"]);
    assert!(shown[0].1.starts_with("家族, インフォーマル, つらいつながり"), "{}", shown[0].1);
    assert!(shown[2].1.starts_with("図書館, インフォーマル, 強いつながり"), "{}", shown[2].1);
    assert!(page.contains("translate(80 150)"), "the family stands where it was put");
}

/// What carries the person now and what the plan brings; the strain is left to now.
#[test]
fn the_map_of_what_is_to_come_is_the_plan_beside_what_carries() {
    let kept = kept(ANSWERS);
    let shown: Vec<String> =
        nodes(&page(&kept, View::Eco), "to-come").into_iter().map(|(who, _)| who).collect();
    let catalogue = content();
    let members = with(&kept, |_, plan| plan.members.iter().map(|it| it.resource).collect::<Vec<_>>());
    let members = members.iter().map(|id| catalogue.catalogue().resources[*id].slug.clone());
    let expected: Vec<String> =
        ["friend".to_owned(), "own-1".to_owned()].into_iter().chain(members).collect();
    assert_eq!(shown, expected);
}

#[test]
fn a_support_that_is_there_already_keeps_its_bond_in_the_plan() {
    let mut kept = kept(ANSWERS);
    let first = with(&kept, |_, plan| plan.members[0].resource);
    let tie = Tie { bond: Bond::Stress, ..Tie::plain(Who::Resource(first)) };
    kept.ties = kept.ties.after(TieEdit::Say(tie.clone()));
    kept.choices = kept.choices.after(Edit::Keep(first));
    with(&kept, |told, plan| {
        let to_come = told.to_come(plan);
        let here: Vec<_> = to_come.iter().filter(|stand| stand.tie.who == tie.who).collect();
        assert_eq!(here.len(), 1);
        assert_eq!((here[0].tie.bond, &here[0].spot), (Bond::Stress, &Spot::Now(tie.who.clone())));
        assert_eq!(to_come.len(), 2 + plan.members.len());
    });
}

/// Near people whom only an answer shows are not drawn as supports under violence; those the person speaks for are.
#[test]
fn under_violence_near_people_are_left_to_the_map_of_now() {
    let afraid = r#"{ "sasae": 1, "answers": { "danger": ["violence"], "people": ["family", "friend"] },
        "ties": [ { "shown": "friend", "bond": "strong" } ] }"#;
    with(&kept(afraid), |told, plan| {
        let slug = |who: &Who| match who {
            Who::Shown(id) => told.case.catalogue.ties[*id].slug().to_owned(),
            _ => String::new(),
        };
        let now: Vec<String> = told.now().iter().map(|stand| slug(&stand.tie.who)).collect();
        assert_eq!(now, ["family", "friend"]);
        let to_come = told.to_come(plan);
        assert_eq!(slug(&to_come[0].tie.who), "friend");
        assert!(!to_come.iter().any(|stand| slug(&stand.tie.who) == "family"));
    });
}

#[test]
fn the_tables_say_what_the_pictures_show() {
    let kept = kept(ANSWERS);
    let page = page(&kept, View::Eco);
    for (map, stands) in with(&kept, |told, plan| [("now", told.now()), ("to-come", told.to_come(plan))]) {
        let table = between(&page, &format!("data-table=\"{map}\""), "</table>");
        let who: Vec<String> = nodes(&page, map).into_iter().map(|(who, _)| who).collect();
        assert_eq!(values(table, "data-row"), who);
        let say =
            |of: fn(&sasae_maps::told::Stand) -> &'static str| stands.iter().map(of).collect::<Vec<_>>();
        assert_eq!(values(table, "data-form"), say(|stand| stand.form.slug()));
        assert_eq!(values(table, "data-bond"), say(|stand| stand.tie.bond.slug()));
        assert_eq!(values(table, "data-flow"), say(|stand| stand.tie.flow.slug()));
    }
}

/// Bonds, directions, what was added, what was removed and where things were put.
#[test]
fn what_is_said_and_moved_is_there_when_it_is_opened_again() {
    let content = content();
    let catalogue = content.catalogue();
    let ties = catalogue.ties.ids().collect::<Vec<_>>();
    let friend = ties.iter().copied().find(|id| catalogue.ties[*id].slug() == "friend").unwrap();
    let own = Who::Own("となりの席の人".to_owned(), Form::Informal);
    let before = state(&kept(ANSWERS), View::Eco);
    let planned = with(&before.session.kept, |_, plan| plan.members[0].resource);
    let done = [
        TieEdit::Say(Tie { who: own.clone(), bond: Bond::Weak, flow: Flow::FromPerson }),
        TieEdit::Put(Spot::Now(own), (200, 60)),
        TieEdit::Put(Spot::ToCome(planned), (90, 400)),
        TieEdit::Remove(Who::Shown(friend)),
    ];
    let after = done.into_iter().fold(before, |state, edit| state.after(Act::Do(Action::Tie(edit))));
    assert_eq!(after.view, View::Eco, "the person stays on the page");
    let file = AnswersFile::of(catalogue, &after.session.kept);
    let text = serde_json::to_string(&file).unwrap();
    let opened = kept(&text);
    assert_eq!(opened, *after.session.kept);
    let (shown, again) = (html(after), page(&opened, View::Eco));
    assert_eq!(nodes(&again, "now"), nodes(&shown, "now"));
    assert_eq!(values(&again, "transform"), values(&shown, "transform"));
    assert!(!nodes(&again, "now").iter().any(|(who, _)| who == "friend"));
}

#[test]
fn without_ties_the_page_says_how_to_begin() {
    let page = page(&kept(r#"{ "sasae": 1, "answers": {} }"#), View::Eco);
    assert!(!page.contains("<svg class=\"map"));
    assert!(page.contains("data-own=\"name\"") && page.contains("data-finder"));
}

/// The plan first, then what is recommended in its order; never what is dropped or not safe.
#[test]
fn what_is_recommended_is_lit_and_listed_by_its_number() {
    for json in [
        ANSWERS,
        r#"{ "sasae": 1, "answers": { "danger": ["violence"] } }"#,
        r#"{ "sasae": 1, "answers": {} }"#,
    ] {
        let mut kept = kept(json);
        if let Some(first) = with(&kept, |_, plan| plan.members.first().map(|it| it.resource)) {
            kept.choices = kept.choices.after(Edit::Drop(first));
        }
        let page = page(&kept, View::Field);
        let content = content();
        let catalogue = content.catalogue();
        let case = Case::new(catalogue, &kept.answers, TODAY);
        let recommendation = recommend(&case);
        let plan = plan(&case, &recommendation, &kept.choices);
        let lit = values(&page, "data-lit");
        for member in &plan.members {
            assert!(lit.contains(&catalogue.resources[member.resource].slug()), "a member is not lit");
        }
        for id in catalogue.resources.ids().filter(|id| lit.contains(&catalogue.resources[*id].slug())) {
            assert!(recommendation.pick(id).is_some_and(sasae_core::recommend::Pick::is_proposed));
            assert!(!kept.choices.dropped().contains(&id));
        }
        let proposed = recommendation.picks.iter().filter(|pick| pick.is_proposed()).count();
        assert!(lit.len() <= LIT.max(plan.members.len()));
        assert!(lit.len() >= plan.members.len().max(LIT.min(proposed.saturating_sub(1))));
        // On the picture each has the number of its line.
        let marks = values(&page, "data-mark");
        assert_eq!(marks.len(), catalogue.resources.len());
        let picture = between(&page, "map--field", "</svg>");
        let focusable: Vec<&str> = picture
            .split("<g ")
            .filter(|mark| mark.contains("tabindex=\"0\""))
            .map(|mark| values(mark, "data-mark")[0])
            .collect();
        assert_eq!(focusable, lit);
        let numbers: Vec<String> = (1..=lit.len()).map(|number| number.to_string()).collect();
        assert_eq!(values(picture, "data-number"), numbers);
    }
}

/// Keys and screen readers reach every support below the picture.
#[test]
fn every_support_of_the_catalogue_stands_under_its_section() {
    let page = page(&kept(ANSWERS), View::Field);
    let content = content();
    let catalogue = content.catalogue();
    for (sector, row) in catalogue.sectors.iter() {
        let fold = between(&page, &format!("data-sector=\"{}\"", row.slug()), "</details>");
        let here = catalogue.resources.iter().filter(|(_, resource)| resource.sector == sector).count();
        assert_eq!(fold.matches("data-action=\"resource\"").count(), here, "{}", row.slug());
    }
}
