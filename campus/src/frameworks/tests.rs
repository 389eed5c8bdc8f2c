use courseware::read_framework;

use super::{import, known};
use crate::Operator;
use crate::testing::{World, on_both_databases};

#[on_both_databases]
async fn a_framework_is_what_its_last_table_says(world: World) {
    let take = async |table: &str| {
        let table = read_framework("a.csv", table.as_bytes()).unwrap();
        let by = Operator::at_the_command_line();
        import(world.campus(), &world.moment(), by, &table)
            .await
            .unwrap()
    };
    let first = take("framework,code,title_en,title_ur,level,source\nTIGER,A,One,ایک,basic,A book\nTIGER,B,Two,,,\nIMIA,A,Else,,,\n").await;
    let counts: Vec<_> = first
        .iter()
        .map(|imported| {
            (
                imported.framework.as_str(),
                imported.competencies,
                imported.before,
            )
        })
        .collect();
    assert_eq!(counts, [("IMIA", 1, 0), ("TIGER", 2, 0)]);
    let second = take("framework,code,title_en\nTIGER,A,One more\n").await;
    assert_eq!((second[0].competencies, second[0].before), (1, 2));

    let known = known(world.campus()).await.unwrap();
    let title = |code: &str| {
        known
            .get(&code.parse().unwrap())
            .map(|competency| competency.title.base().clone())
    };
    assert_eq!(title("TIGER:A").as_deref(), Some("One more"));
    assert_eq!(title("TIGER:B"), None);
    assert_eq!(title("IMIA:A").as_deref(), Some("Else"));
    assert!(title("DECODE:HIS").is_some(), "what is shipped stays known");
}
