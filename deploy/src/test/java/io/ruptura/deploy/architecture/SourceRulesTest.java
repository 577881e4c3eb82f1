package io.ruptura.deploy.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What only the sources show: that every public type says what it is for, and that files stay small. */
class SourceRulesTest {

    private static final Path ROOT = Path.of("..");
    private static final int MAIN_LINES = 300;
    private static final int TEST_LINES = 500;

    private static final int METHOD_LINES = 40;
    private static final int WIRE_LINES = 45;
    private static final Pattern MODULE = Pattern.compile("<module>(.*?)</module>");
    private static final Pattern MEMBER = Pattern.compile("^ {4}[^\\s}@/*]");
    private static final Pattern NESTED_TYPE = Pattern.compile("\\b(?:class|record|interface|enum) \\w");

    /** Files that may be longer, each with its reason. */
    private static final Map<String, String> MAY_BE_LONGER = Map.of();

    /** A public top-level type whose declaration does not follow a comment's end or annotations after one. */
    private static final Pattern PUBLIC_TYPE = Pattern.compile(
            "^public (?:(?:final|abstract|sealed|non-sealed) )*(?:class|record|interface|enum|@interface) ");

    @Test
    void everyPublicTypeSaysWhatItIsFor() throws IOException {
        assertThat(sources("main").filter(source -> !isDocumented(source)))
                .as("public types without Javadoc")
                .isEmpty();
    }

    @Test
    void everyPackageSaysWhatItIsFor() throws IOException {
        Stream<Path> folders = sources("main").map(Path::getParent).distinct();

        assertThat(folders.filter(folder -> !Files.exists(folder.resolve("package-info.java"))))
                .as("packages without package-info.java")
                .isEmpty();
    }

    @Test
    void filesStaySmall() throws IOException {
        Stream<Path> main = sources("main").filter(source -> lines(source).size() > MAIN_LINES);
        Stream<Path> test = sources("test").filter(source -> lines(source).size() > TEST_LINES);

        assertThat(Stream.concat(main, test)
                        .filter(source ->
                                !MAY_BE_LONGER.containsKey(source.getFileName().toString())))
                .as("files over the size budget")
                .isEmpty();
    }

    @Test
    void methodsStaySmall() throws IOException {
        assertThat(sources("main").flatMap(SourceRulesTest::longMethods))
                .as("methods over the size budget")
                .isEmpty();
    }

    /** Members begin at one indentation and their bodies end at it: the formatter sees to that. */
    private static Stream<String> longMethods(Path source) {
        List<String> lines = lines(source);
        List<String> found = new ArrayList<>();
        int start = -1;
        for (int i = 0; i < lines.size(); i++) {
            if (MEMBER.matcher(lines.get(i)).find()) {
                start = NESTED_TYPE.matcher(lines.get(i)).find() ? -1 : i;
            } else if (lines.get(i).equals("    }") && start >= 0) {
                if (i - start + 1 > budget(lines.get(start))) {
                    found.add(source + ": " + lines.get(start).strip());
                }
                start = -1;
            }
        }
        return found.stream();
    }

    /** Wiring reads top to bottom in one screen, and may fill it. */
    private static int budget(String signature) {
        return signature.contains(" wire(") ? WIRE_LINES : METHOD_LINES;
    }

    private static boolean isDocumented(Path source) {
        List<String> lines = lines(source);
        for (int i = 0; i < lines.size(); i++) {
            if (PUBLIC_TYPE.matcher(lines.get(i)).find()) {
                return precedingComment(lines, i);
            }
        }
        return true;
    }

    /** Javadoc ends somewhere between the last import and the type, where annotations may follow it. */
    private static boolean precedingComment(List<String> lines, int type) {
        for (int i = type - 1; i >= 0; i--) {
            if (lines.get(i).strip().endsWith("*/")) {
                return true;
            }
            if (lines.get(i).startsWith("import ") || lines.get(i).startsWith("package ")) {
                return false;
            }
        }
        return false;
    }

    private static Stream<Path> sources(String kind) throws IOException {
        List<Path> roots = modules().stream()
                .map(module -> module.resolve("src/" + kind + "/java"))
                .filter(Files::isDirectory)
                .toList();
        assertThat(roots).as("modules with " + kind + " sources").isNotEmpty();
        return roots.stream().flatMap(SourceRulesTest::javaFiles);
    }

    /** As the build names them: some lie deeper than others. */
    private static List<Path> modules() throws IOException {
        List<Path> modules = MODULE.matcher(Files.readString(ROOT.resolve("pom.xml")))
                .results()
                .map(found -> ROOT.resolve(found.group(1)))
                .toList();
        assertThat(modules).as("modules of the build").isNotEmpty();
        return modules;
    }

    private static Stream<Path> javaFiles(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<String> lines(Path source) {
        try {
            return Files.readAllLines(source);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
