package io.ruptura.patterns.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.ruptura.patterns.module.BrokenModuleException;
import io.ruptura.patterns.module.Finding;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModuleCheckTest {

    private static final String ANNOTATIONS = """
            @name('some-kind')
            @description('Something is odd.')
            @tag(name='description.pt-BR', value='Algo estranho.')
            @tag(name='kind', value='demand-spike')
            @tag(name='version', value='1')
            @tag(name='horizon', value='PT5M')
            @tag(name='severity', value='always minor')
            @tag(name='runbook', value='docs/runbooks/some-kind.md')
            """;

    private static final String COLUMNS = "select o.scope as scope, 'RAISE' as strength, 'MINOR' as severity,"
            + " o.onsetMillis as onsetMillis, o.confidence as confidence, o as evidence\n";

    @Test
    void aPlainModuleIsAdmitted() {
        assertThat(findings("from Observation(surprise > 3) as o;")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "from pattern [ every o = Observation(surprise > 3) -> (b = Observation(scope = o.scope)"
                        + " -> Observation(scope = o.scope)) where timer:within(60 sec) ];",
                "from pattern [ every o = Observation(surprise > 3)"
                        + " -> (timer:interval(2 min) and not Observation(scope = o.scope)) ];",
                "from Observation as o where exists (select * from Observation#time(300 sec) as b"
                        + " where b.scope = o.scope);",
            })
    void boundedShapesAreAdmitted(String from) {
        assertThat(findings(from)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "every (o = Observation -> b = Observation)|starts anew after each match",
                "every o = Observation -> b = Observation|has no time bound",
                "every o = Observation -> (b = Observation or Observation(surprise > 1))|has no time bound",
                "every o = Observation -> every b = Observation|has no time bound",
                "every o = Observation -> (timer:interval(5 sec) and b = Observation)|has no time bound",
                "every o = Observation -> (b = Observation) while (o.surprise > 1)|has no time bound",
                "o = Observation|matches only once since it was deployed",
                "every-distinct(o.scope) o = Observation|every-distinct remembers keys",
                "every-distinct(o.scope, 1 min) o = Observation|every-distinct remembers keys",
                "every o = Observation -> (b = Observation where timer:within(2 min)) -> (timer:interval(4 min))|look back 360.0 s",
            })
    void patternsThatAReplayWouldNotReproduceAreRefused(String row) {
        String[] parts = row.split("\\|");
        assertThat(findings("from pattern [ " + parts[0] + " ];")).anyMatch(reason -> reason.contains(parts[1]));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "from Observation#keepall as o;|#keepall",
                "from Observation#time_batch(60 sec) as o;|#time_batch",
                "from Observation#length(10) as o;|#length",
                "from Observation#lastevent as o;|#lastevent",
                "from Observation#unique(scope) as o;|#unique",
                "from Observation#groupwin(scope)#time(60 sec) as o;|#groupwin",
                "from Observation.win:keepall() as o;|#keepall",
                "from Observation#time(60 sec) as o output first every 3 min;|output ..",
                "from Observation#time(60 sec) as o output snapshot every 3 min;|output ..",
                "from Observation#time(60 sec) as o output last every 10 events;|output ..",
                "from Observation#time(301 sec) as o;|look back 301.0 s, longer than the declared horizon PT5M",
                "from Observation#time(1 month) as o;|cannot be worked out",
                "from Observation as o group by o.scope having count(*) > 3;|aggregates over all history",
                "from Observation as o having avg(o.surprise) > 3;|aggregates over all history",
                "from Observation as o where prior(1, o.surprise) > 3;|counts events",
                "from Observation#time(60 sec) as o where prev(1, o.surprise) > 3;|counts events",
                "from Observation#time(60 sec) as o having countever(*) > 3;|remembers all history",
                "from Observation as o where exists (select * from Observation#keepall);|#keepall",
                "from Observation as o where java.lang.System.currentTimeMillis() > 3;|engine time only",
                "from Observation as o where exists (select * from Observation#time(6 min));|look back 360.0 s",
                "from Observation#time(60 sec) as o, Observation as b where b.scope = o.scope;|at least one view is specified for each stream",
                "from Observation as o where exists (select * from Observation as b where b.scope = o.scope);|require",
            })
    void statementsThatAReplayWouldNotReproduceAreRefused(String row) {
        String[] parts = row.split("\\|");
        assertThat(findings(parts[0])).anyMatch(reason -> reason.contains(parts[1]));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table Seen (scope string primary key, n count(*))|create table",
                "create window Seen#keepall as Observation|#keepall",
                "create context Night start (0, 22, *, *, *) end (0, 6, *, *, *)|only partition by",
                "create context PerInstant partition by timeMillis from Observation|keeps a partition for each value for ever",
                "create window Seen#time(60 sec)#length(3) as Observation|#length",
                "create variable double MOST = 1|needs create constant variable double MOST",
                "create constant variable int MOST = 1|needs create constant variable double MOST",
                "create constant variable double MOST = 1|needs @description",
                "@Hint('x') insert into Odd select scope from Observation|@Hint is not admitted",
            })
    void otherStatementsKeepTheRulesToo(String row) {
        String[] parts = row.split("\\|");
        assertThat(reasons(parts[0] + ";\n" + ANNOTATIONS + COLUMNS + "from Observation(surprise > 3) as o;"))
                .anyMatch(reason -> reason.contains(parts[1]));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Runtime.getRuntime().availableProcessors() > 0",
                "Thread.currentThread().isAlive()",
                "io.ruptura.domain.json.JsonRecordWriter.class is not null",
                "new ProcessBuilder('true') is not null",
                "Objects.hash(o.scope) > 0",
                "org.slf4j.LoggerFactory.getLogger(o.scope) is not null",
            })
    void aPatternRunsNoProgramCode(String condition) {
        assertThat(findings("from Observation as o where " + condition + ";")).isNotEmpty();
        assertThat(findings("from Observation as o where Math.max(o.observed, o.expected) > 3;"))
                .isEmpty();
    }

    @Test
    void aHorizonThatNoJournalHoldsIsRefused() {
        String epl = ANNOTATIONS.replace("PT5M", "P2D") + COLUMNS + "from Observation#time(1 day) as o;";
        assertThat(reasons(epl))
                .anyMatch(reason -> reason.contains("the horizon PT48H is longer than the journal may be"));
    }

    @Test
    void wordsInCommentsAndQuotesAreNotRefused() {
        assertThat(findings("from Observation(signal != '#keepall @unbound') as o /* #keepall */;"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@name('some-kind')|@name('other')|needs @name('some-kind')",
                "@description('Something is odd.')||needs @description",
                "value='demand-spike'|value='odd'|needs @tag(name='kind', value='...'), was odd (e.g. 'demand-spike')",
                "value='PT5M'|value='5 min'|needs @tag(name='horizon'",
                "value='PT5M'|value='PT-5M'|needs @tag(name='horizon'",
                "value='1'|value='0'|needs @tag(name='version'",
                "value='always minor'|value='bad'|needs @tag(name='severity'",
                "description.pt-BR|description.es|needs @tag(name='description.pt-BR'",
                "@tag(name='runbook', value='docs/runbooks/some-kind.md')||needs @tag(name='runbook'",
            })
    void whatAModuleSaysAboutItselfMustBeComplete(String row) {
        String[] parts = row.split("\\|");
        String epl = ANNOTATIONS.replace(parts[0], parts[1]) + COLUMNS + "from Observation(surprise > 3) as o;";
        assertThat(reasons(epl)).anyMatch(reason -> reason.contains(parts[2]));
    }

    @Test
    void theColumnsOfACandidateMustBeThere() {
        assertThat(reasons(ANNOTATIONS + "select o.scope as scope, 1 as strength from Observation as o;"))
                .containsExactlyInAnyOrder(
                        "needs a column strength of type String, was Integer",
                        "needs a column severity of type String, was absent",
                        "needs a column onsetMillis of type Long, was absent",
                        "needs a column confidence of type Double, was absent",
                        "needs a column that is an observation, such as: o as evidence");
    }

    @Test
    void selectStarIsRefused() {
        assertThat(reasons(ANNOTATIONS + "select * from Observation;")).anyMatch(reason -> reason.contains("select *"));
    }

    @Test
    void whatIsNotEplIsFoundWithItsLine() {
        assertThat(broken("module ruptura.odd;\n\nselekt scope from Observation;\n"))
                .extracting(Finding::line)
                .containsExactly(3);
        assertThat(broken("module ruptura.odd;\n" + ANNOTATIONS + "select nothing from Observation as o;"))
                .extracting(Finding::line)
                .as("an unknown column")
                .contains(2);
    }

    private static List<String> findings(String from) {
        return reasons(ANNOTATIONS + COLUMNS + from);
    }

    private static List<String> reasons(String statements) {
        return broken("module ruptura.some_kind;\n" + statements).stream()
                .map(Finding::reason)
                .collect(Collectors.toList());
    }

    private static List<Finding> broken(String epl) {
        try {
            ModuleCheck.admit("folder/some-kind.epl", epl);
            return List.of();
        } catch (BrokenModuleException broken) {
            return broken.findings();
        }
    }
}
