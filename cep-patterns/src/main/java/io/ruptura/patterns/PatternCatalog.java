package io.ruptura.patterns;

import io.ruptura.domain.config.detection.DetectionConfig;
import io.ruptura.patterns.check.ModuleCheck;
import io.ruptura.patterns.module.BrokenModuleException;
import io.ruptura.patterns.module.ModuleMetadata;
import io.ruptura.patterns.module.ModuleText;
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

/** The patterns that may run: those shipped on the class path, or those of a folder; each has passed {@link ModuleCheck}, in the build or here. */
public final class PatternCatalog {

    /** Lists the modules of a jar, one resource a line, so that no jar has to be searched. */
    static final String INDEX = "META-INF/ruptura/patterns";

    private final List<PatternModule> modules;

    PatternCatalog(List<PatternModule> modules) {
        this.modules =
                modules.stream().sorted(Comparator.comparing(PatternModule::id)).toList();
    }

    /** What the class path ships. The build has checked these modules, so they are only read here, once. */
    public static PatternCatalog shipped() {
        return Shipped.CATALOG;
    }

    /**
     * What runs by this configuration: the modules of its folder, where it names one, and the shipped ones whose place none of these takes. Throws {@link
     * BrokenModuleException} when any is broken.
     */
    public static PatternCatalog configured(DetectionConfig detection) {
        if (detection.patternsFolder() == null) {
            return shipped();
        }
        try {
            return of(Path.of(detection.patternsFolder())).before(shipped());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(
                    "detection.patterns-folder cannot be read: " + detection.patternsFolder(), unreadable);
        }
    }

    /** Every {@code .epl} file of a folder and the folders in it; throws {@link BrokenModuleException} when any is broken. */
    public static PatternCatalog of(Path folder) throws IOException {
        return read(folder).orThrow();
    }

    /** Every {@code .epl} file of a folder and the folders in it, the sound ones and what is wrong with the others. */
    public static CatalogReading read(Path folder) throws IOException {
        CatalogReading reading = new CatalogReading();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".epl"))
                    .sorted()
                    .toList()) {
                reading.add(file.toString(), () -> Files.readString(file));
            }
        }
        return reading;
    }

    public List<PatternModule> modules() {
        return modules;
    }

    public Optional<PatternModule> find(String id) {
        return modules.stream().filter(module -> module.id().equals(id)).findFirst();
    }

    /** This catalogue's patterns, and those of {@code other} whose id is not among them. */
    public PatternCatalog before(PatternCatalog other) {
        return new PatternCatalog(
                Stream.concat(modules.stream(), other.modules.stream().filter(module -> find(module.id())
                                .isEmpty()))
                        .toList());
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

    private static final class Shipped {
        static final PatternCatalog CATALOG = read(PatternCatalog.class.getClassLoader());

        private static PatternCatalog read(ClassLoader loader) {
            try {
                List<PatternModule> modules = new ArrayList<>();
                for (String resource : index(loader)) {
                    modules.add(ModuleMetadata.of(ModuleText.read(resource, text(loader, resource))));
                }
                return new PatternCatalog(modules);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }
}
