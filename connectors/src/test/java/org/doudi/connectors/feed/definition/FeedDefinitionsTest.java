package org.doudi.connectors.feed.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FeedDefinitionsTest {

    private static final String VISITS = """
            name: visits
            feed: visits
            title: {zh: 探访, en: Visits}
            mode: delta
            key: [公民身份号码]
            columns:
              - {header: 公民身份号码, type: identity, as: person, required: true}
            """;

    @Test
    void all_feeds_are_shipped_and_findings_have_four_senders() {
        assertThat(FeedDefinitions.shipped().all())
                .extracting(FeedDefinition::feed)
                .containsExactlyInAnyOrder(
                        "households",
                        "income",
                        "medical",
                        "disability",
                        "unemployment",
                        "education",
                        "vehicles",
                        "properties",
                        "businesses",
                        "deposits",
                        "deaths",
                        "incidents",
                        "assistance",
                        "custody",
                        "assessments",
                        "visits",
                        "elder_groups",
                        "children",
                        "monitored",
                        "leads",
                        "facilities",
                        "resources",
                        "verifications",
                        "verifications",
                        "verifications",
                        "verifications");
    }

    @Test
    void the_folder_and_the_class_path_give_the_same_definitions() {
        assertThat(FeedDefinitions.load(Path.of("feeds")).all())
                .isEqualTo(FeedDefinitions.shipped().all());
    }

    @Test
    void a_share_of_bad_rows_of_a_fifth_is_the_default() {
        assertThat(FeedDefinitions.shipped().named("income").orElseThrow().maxBadShare())
                .isEqualByComparingTo("0.20");
    }

    @Test
    void the_longest_name_that_a_file_name_begins_with_decides() {
        FeedDefinitions definitions = FeedDefinitions.parse(Map.of(
                "income.yaml", VISITS.replace("name: visits", "name: income"),
                "income-tax.yaml", VISITS.replace("name: visits", "name: income-tax")));

        assertThat(definitions.of("income-tax-20240615.csv"))
                .map(FeedDefinition::name)
                .contains("income-tax");
        assertThat(definitions.of("income-20240615.csv"))
                .map(FeedDefinition::name)
                .contains("income");
        assertThat(definitions.of("Income_20240615.CSV"))
                .map(FeedDefinition::name)
                .contains("income");
        assertThat(definitions.of("notes.txt")).isEmpty();
        assertThat(definitions.of("my-income.csv")).isEmpty();
    }

    @Test
    void a_code_column_may_list_words_or_spellings() {
        FeedDefinitions shipped = FeedDefinitions.shipped();

        assertThat(column(shipped, "vehicles", "状态").codes()).containsEntry("在用", "在用");
        assertThat(column(shipped, "disability", "残疾等级").codes())
                .containsEntry("一级", "1")
                .containsEntry("1", "1");
        assertThat(column(shipped, "income", "收入项目").codes()).hasSize(62).containsEntry("工资", "wage");
    }

    @Test
    void all_faults_of_all_files_are_told_at_once_with_their_lines() {
        Map<String, String> files = Map.of(
                "a.yaml", """
                        name: a
                        feed: a
                        mode: daily
                        colour: red
                        key: [号码]
                        max_bad_share: 2
                        title: {zh: 甲}
                        columns:
                          - {header: 类型, type: code, as: code}
                          - {header: 数, type: figure, as: amout}
                          - {header: 数, type: text, as: code}
                        """,
                "b.yaml", "name: [b\n");

        List<DefinitionFault> faults = catchThrowableOfType(FaultyDefinitions.class, () -> FeedDefinitions.parse(files))
                .faults();

        assertThat(faults)
                .extracting(fault -> fault.file() + ":" + fault.line() + " " + fault.code())
                .contains(
                        "a.yaml:3 unknown_mode",
                        "a.yaml:4 unknown_field",
                        "a.yaml:5 unknown_key_column",
                        "a.yaml:6 bad_value",
                        "a.yaml:7 missing_field",
                        "a.yaml:9 codes_and_type",
                        "a.yaml:10 unknown_type",
                        "a.yaml:10 unknown_target",
                        "a.yaml:11 column_twice",
                        "a.yaml:11 target_twice")
                .anyMatch(fault -> fault.startsWith("b.yaml:") && fault.endsWith("bad_yaml"));
        assertThat(faults).allSatisfy(fault -> {
            assertThat(fault.chinese()).isNotBlank();
            assertThat(fault.english()).isNotBlank();
        });
    }

    @Test
    void aliases_that_grow_without_end_are_a_fault() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x]\n");
        for (int i = 1; i < 40; i++) {
            bomb.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
        }

        FaultyDefinitions faulty = catchThrowableOfType(
                FaultyDefinitions.class, () -> FeedDefinitions.parse(Map.of("a.yaml", bomb.toString())));

        assertThat(faulty.faults()).extracting(DefinitionFault::code).containsExactly("bad_yaml");
    }

    @Test
    void two_files_of_one_name_are_a_fault() {
        FaultyDefinitions faulty = catchThrowableOfType(
                FaultyDefinitions.class, () -> FeedDefinitions.parse(Map.of("a.yaml", VISITS, "b.yaml", VISITS)));

        assertThat(faulty.faults()).extracting(DefinitionFault::code).containsExactly("name_twice");
    }

    @Test
    void a_sender_may_name_its_source_format_and_encoding() {
        FeedDefinition definition = FeedDefinitions.parse(Map.of("a.yaml", VISITS + """
                        source: sftp://partner.example/out
                        format: jsonl
                        encoding: GB18030
                        """))
                .named("visits")
                .orElseThrow();

        assertThat(definition.source()).contains("sftp://partner.example/out");
        assertThat(definition.format()).contains(Format.JSONL);
        assertThat(definition.encoding()).map(Object::toString).contains("GB18030");
    }

    private static Column column(FeedDefinitions definitions, String name, String header) {
        return definitions.named(name).orElseThrow().columns().stream()
                .filter(column -> column.header().equals(header))
                .findFirst()
                .orElseThrow();
    }
}
