package io.ruptura.archive.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ruptura.domain.config.binding.InvalidConfigException;
import io.ruptura.domain.config.reading.ConfigReader;
import io.ruptura.domain.config.runtime.StoreConfig;
import io.ruptura.domain.metric.schedule.Window;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTest {

    @TempDir
    Path folder;

    @Test
    void startsAStoreInThisProcessThatRemembersNothingYet() {
        try (Store store = Store.open(config("kind: questdb", "folder: " + folder.resolve("store")))) {
            assertThat(store.keepsHistory()).isTrue();
            assertThat(store.connection().url()).startsWith("http://127.0.0.1:");
            assertThat(store.history().metrics("", Window.PT5M, List.of("offered"), 0, Long.MAX_VALUE / 1000, 0))
                    .isEmpty();
            assertThat(store.history().ruptures(0, Long.MAX_VALUE, 10)).isEmpty();
        }
    }

    @Test
    void neverPrintsTheSecret() throws IOException {
        Path token = Files.writeString(folder.resolve("token"), "ruptura:s3cret\n");
        try (Store store = Store.open(config("kind: influxdb", "write-api: v1", "token-file: " + token))) {
            assertThat(store.connection().authorization()).isEqualTo("Basic cnVwdHVyYTpzM2NyZXQ=");
            assertThat(store.connection().toString()).doesNotContain("s3cret").doesNotContain("cnVwdHVyYT");
        }
    }

    @Test
    void saysWhatIsWrongWithAPasswordFile() throws IOException {
        Path token = Files.writeString(folder.resolve("token"), "justatoken\n");

        assertThatThrownBy(() -> Store.open(config("kind: influxdb", "write-api: v1", "token-file: " + token)))
                .hasMessageContaining("store.token-file must hold user:password");
    }

    @Test
    void keepsNothingWhenAskedForNothing() {
        try (Store store = Store.open(config("kind: none"))) {
            assertThat(store.keepsHistory()).isFalse();
            assertThat(store.history().bands("", "offered", Window.PT5M, 0, Long.MAX_VALUE))
                    .isEmpty();
        }
    }

    private static StoreConfig config(String... settings) {
        try {
            return ConfigReader.parse("store: {" + String.join(", ", settings) + "}")
                    .store();
        } catch (InvalidConfigException mistakes) {
            throw new AssertionError(mistakes.getMessage(), mistakes);
        }
    }
}
