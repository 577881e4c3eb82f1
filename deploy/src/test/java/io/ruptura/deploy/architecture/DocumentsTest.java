package io.ruptura.deploy.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Keeps the maps from drifting: what a document links to exists, and every package is on the map. */
class DocumentsTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:|#)([^)#]+)(?:#[^)]*)?\\)");
    private static final Pattern PACKAGE =
            Pattern.compile("`((?:domain|broker|archive|patterns|jobs|simulator|page|console|deploy)[a-z.]*\\*?)`");

    /** Words of the map that name modules, not packages. */
    private static final List<String> MODULES = List.of("domain");

    @Test
    void everyLinkLeadsSomewhere() throws IOException {
        List<String> broken = new ArrayList<>();
        for (Path document : documents()) {
            Matcher links = LINK.matcher(Files.readString(document));
            while (links.find()) {
                if (!Files.exists(document.getParent().resolve(links.group(1)))) {
                    broken.add(document + " -> " + links.group(1));
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void everyPackageOnTheMapExistsAndEveryOneThatExistsIsOnIt() throws IOException {
        List<String> packages = packages();
        List<String> mapped = PACKAGE.matcher(Files.readString(ROOT.resolve("ARCHITECTURE.md")))
                .results()
                .map(found -> found.group(1))
                .filter(name -> !MODULES.contains(name))
                .toList();

        assertThat(mapped.stream().filter(entry -> packages.stream().noneMatch(name -> covers(entry, name))))
                .as("packages of ARCHITECTURE.md that do not exist")
                .isEmpty();
        assertThat(packages.stream().filter(name -> mapped.stream().noneMatch(entry -> covers(entry, name))))
                .as("packages that ARCHITECTURE.md does not mention")
                .isEmpty();
    }

    private static boolean covers(String entry, String name) {
        return entry.endsWith(".*") ? name.startsWith(entry.substring(0, entry.length() - 1)) : name.equals(entry);
    }

    private static List<Path> documents() throws IOException {
        try (Stream<Path> top = Files.list(ROOT);
                Stream<Path> deep = Files.walk(ROOT.resolve("docs"))) {
            return Stream.concat(top, deep)
                    .filter(file -> file.toString().endsWith(".md"))
                    .toList();
        }
    }

    /** Packages with a page of their own, without the root: {@code domain.event}. The benchmarks are no part of the product. */
    private static List<String> packages() throws IOException {
        try (Stream<Path> files = Files.find(ROOT, 16, (file, attributes) -> file.endsWith("package-info.java"))) {
            return files.map(file -> file.getParent().toString().replace('\\', '/'))
                    .filter(folder -> folder.contains("/src/main/java/io/ruptura/"))
                    .map(folder -> folder.replaceAll(".*/io/ruptura/", "").replace('/', '.'))
                    .filter(name -> !name.startsWith("benchmarks"))
                    .collect(Collectors.toList());
        }
    }
}
