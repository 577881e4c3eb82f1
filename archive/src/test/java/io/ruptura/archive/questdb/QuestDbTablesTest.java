package io.ruptura.archive.questdb;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ruptura.archive.HistoryConnection;
import io.ruptura.archive.HistoryUnavailableException;
import io.ruptura.domain.config.runtime.StoreConfig.Kind;
import io.ruptura.domain.config.runtime.StoreConfig.WriteApi;
import io.ruptura.domain.metric.schedule.Window;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import okhttp3.Credentials;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuestDbTablesTest {

    @TempDir
    Path folder;

    private EmbeddedQuestDb server;

    @BeforeEach
    void start() {
        server = EmbeddedQuestDb.start(folder, 0, "u", "p");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aStoreOfAnOlderVersionLearnsNewMetricsAndANewRetention() {
        QuestDbTables.prepare(connection(30));
        try (QuestDbSql sql = new QuestDbSql(connection(30));
                QuestDbHistory history = new QuestDbHistory(connection(30))) {
            sql.run("alter table metrics drop column backlog");
            // The columns that a table lists change a moment after the statement is answered.
            String columns = "select \"column\" from table_columns('metrics') where \"column\" = 'backlog'";
            Awaitility.await().until(() -> sql.rows(columns).isEmpty());

            QuestDbTables.prepare(connection(10));

            Awaitility.await()
                    .ignoreException(HistoryUnavailableException.class)
                    .untilAsserted(() -> {
                        assertThat(history.metrics("", Window.PT5M, List.of("backlog"), 0, 1, 0))
                                .isEmpty();
                        assertThat(sql.rows(
                                        "select ttlValue, ttlUnit, dedup from tables() where table_name = 'metrics'"))
                                .extracting(
                                        table -> table.text("ttlValue") + table.text("ttlUnit") + table.text("dedup"))
                                .containsExactly("10DAYtrue");
                    });
        }
    }

    @Test
    void answersOnlyThoseWhoKnowThePassword() {
        HistoryConnection stranger =
                new HistoryConnection(Kind.QUESTDB, server.url(), "ruptura", "ruptura", WriteApi.V2, "", 30, 100, 1000);

        assertThatThrownBy(() -> QuestDbTables.prepare(stranger)).hasMessageContaining("status 401");
    }

    @Test
    void saysThatTheFolderIsAnothersWhenItIs() {
        assertThatThrownBy(() -> EmbeddedQuestDb.start(folder, 0, "u", "p"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("store.folder")
                .hasMessageContaining(folder.toString());
    }

    @Test
    void stopsWithoutAWordOfItsOwn() {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream out = System.out;
        PrintStream err = System.err;
        try (PrintStream heard = new PrintStream(printed, true, UTF_8)) {
            System.setOut(heard);
            System.setErr(heard);
            server.close();
            System.err.println("others are heard");
        } finally {
            System.setOut(out);
            System.setErr(err);
        }

        assertThat(printed.toString(UTF_8)).isEqualToIgnoringNewLines("others are heard");
    }

    private HistoryConnection connection(int retentionDays) {
        return new HistoryConnection(
                Kind.QUESTDB,
                server.url(),
                "ruptura",
                "ruptura",
                WriteApi.V2,
                Credentials.basic("u", "p"),
                retentionDays,
                100,
                1000);
    }
}
