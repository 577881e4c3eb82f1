package io.ruptura.patterns;

import io.ruptura.patterns.check.ModuleCheck;
import io.ruptura.patterns.module.BrokenModuleException;
import io.ruptura.patterns.module.Finding;
import io.ruptura.patterns.module.PatternModule;
import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The patterns that may run: those shipped on the class path, or those of a folder; each has passed {@link ModuleCheck}. */
public final class PatternCatalog {

    /** Lists the modules of a jar, one resource a line, so that no jar has to be searched. */
    static final String INDEX = "META-INF/ruptura/patterns";

    private final List<PatternModule> modules;

    private PatternCatalog(List<PatternModule> modules) {
        this.modules =
                modules.stream().sorted(Comparator.comparing(PatternModule::id)).toList();
    }

    /** What the class path ships. */
    public static PatternCatalog shipped() {
        ClassLoader loader = PatternCatalog.class.getClassLoader();
        try {
            Reading reading = new Reading();
            for (String resource : index(loader)) {
                reading.add(resource, () -> text(loader, resource));
            }
            return reading.catalog();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Every {@code .epl} file directly in a folder; throws {@link BrokenModuleException} when any is broken. */
    public static PatternCatalog of(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            Reading reading = new Reading();
            for (Path file : files.filter(path -> path.toString().endsWith(".epl"))
                    .sorted()
                    .toList()) {
                reading.add(file.toString(), () -> Files.readString(file));
            }
            return reading.catalog();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public List<PatternModule> modules() {
        return modules;
    }

    public Optional<PatternModule> find(String id) {
        return modules.stream().filter(module -> module.id().equals(id)).findFirst();
    }

    /** The catalogue with one pattern of this one, or none. */
    public PatternCatalog only(String id) {
        return new PatternCatalog(find(id).stream().toList());
    }

    private static Iterable<String> index(ClassLoader loader) throws IOException {
        TreeSet<String> resources = new TreeSet<>();
        for (URL index : Collections.list(loader.getResources(INDEX))) {
            try (BufferedReader lines =
                    new BufferedReader(new InputStreamReader(index.openStream(), StandardCharsets.UTF_8))) {
                lines.lines().filter(line -> !line.isBlank()).forEach(resources::add);
            }
        }
        return resources;
    }

    private static String text(ClassLoader loader, String resource) throws IOException {
        try (InputStream stream = loader.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new FileNotFoundException(resource + " is in " + INDEX + " but not on the class path");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private interface Text {
        String read() throws IOException;
    }

    /** Modules read so far, with everything found wrong on the way. */
    private static final class Reading {
        private final List<PatternModule> modules = new ArrayList<>();
        private final List<Finding> findings = new ArrayList<>();

        void add(String file, Text text) throws IOException {
            try {
                modules.add(ModuleCheck.admit(file, text.read()));
            } catch (BrokenModuleException broken) {
                findings.addAll(broken.findings());
            }
        }

        PatternCatalog catalog() {
            if (!findings.isEmpty()) {
                throw new BrokenModuleException(findings);
            }
            return new PatternCatalog(modules);
        }
    }
}
