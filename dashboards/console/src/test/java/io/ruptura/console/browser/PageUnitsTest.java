package io.ruptura.console.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.ruptura.page.WebPackages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The page's own unit tests, {@code units.ts}, bundled as the page is and run in a browser: there is no Node here. */
class PageUnitsTest {

    private static final Path UNITS = Path.of("../page/src/test/web/units.ts");

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> thePageKeepsItsPromises() throws IOException, InterruptedException {
        return outcomes().stream()
                .map(outcome -> dynamicTest(outcome.get("name"), () -> assertThat(outcome.get("failure"))
                        .isNull()));
    }

    @SuppressWarnings("unchecked") // As units.ts writes it.
    private List<Map<String, String>> outcomes() throws IOException, InterruptedException {
        try (Chromium browser = Chromium.start(folder.resolve("profile"))) {
            browser.run(bundled());
            List<Map<String, String>> outcomes = (List<Map<String, String>>) browser.run("return globalThis.outcomes");
            assertThat(outcomes).as("tests that ran").hasSizeGreaterThan(30);
            return outcomes;
        }
    }

    private String bundled() throws IOException, InterruptedException {
        Path bundle = folder.resolve("bundle");
        WebPackages.install(folder.resolve("packages")).bundle(bundle, UNITS);
        try (Stream<Path> files = Files.list(bundle)) {
            return Files.readString(files.findFirst().orElseThrow());
        }
    }
}
