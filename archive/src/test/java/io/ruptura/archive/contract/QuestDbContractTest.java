package io.ruptura.archive.contract;

import io.ruptura.archive.History;
import io.ruptura.archive.HistoryConnection;
import io.ruptura.archive.questdb.EmbeddedQuestDb;
import io.ruptura.archive.questdb.QuestDbHistory;
import io.ruptura.archive.questdb.QuestDbTables;
import io.ruptura.domain.config.runtime.StoreConfig.Kind;
import io.ruptura.domain.config.runtime.StoreConfig.WriteApi;
import java.nio.file.Path;
import okhttp3.Credentials;

class QuestDbContractTest extends ArchiveContract {

    @Override
    StoreUnderTest start(Path data, int retentionDays) {
        return new QuestDb(data, retentionDays);
    }

    private static final class QuestDb implements StoreUnderTest {

        private final Path data;
        private final HistoryConnection connection;
        private final QuestDbHistory history;
        private EmbeddedQuestDb server;

        QuestDb(Path data, int retentionDays) {
            this.data = data;
            this.server = EmbeddedQuestDb.start(data, 0, "u", "p");
            this.connection = new HistoryConnection(
                    Kind.QUESTDB,
                    server.url(),
                    "ruptura",
                    "ruptura",
                    WriteApi.V2,
                    Credentials.basic("u", "p"),
                    retentionDays,
                    50,
                    1000);
            this.history = new QuestDbHistory(connection);
            QuestDbTables.prepare(connection);
        }

        @Override
        public HistoryConnection connection() {
            return connection;
        }

        @Override
        public History history() {
            return history;
        }

        @Override
        public void stop() {
            server.close();
        }

        @Override
        public void startAgain() {
            int port = Integer.parseInt(connection.url().replaceAll(".*:", ""));
            server = EmbeddedQuestDb.start(data, port, "u", "p");
        }

        @Override
        public void close() {
            history.close();
            server.close();
        }
    }
}
