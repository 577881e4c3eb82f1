package io.ruptura.page;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** What a browser loads: {@code index.html}, the assets it names, and a compressed {@code .gz} beside each that is worth it. */
final class PageFiles {

    private final Path web;

    PageFiles(Path web) {
        this.web = web;
    }

    /** Writes the index with the names that the bundled assets got: {@code {main.js}} becomes {@code /assets/main-MX2B7QLO.js}. */
    void writeIndex(Path template) throws IOException {
        String index = Files.readString(template)
                .replace("{main.js}", address("main", ".js"))
                .replace("{console.css}", address("console", ".css"));
        Files.writeString(web.resolve("index.html"), index);
    }

    void copy(Path source) throws IOException {
        Files.copy(source, web.resolve(source.getFileName().toString()));
    }

    void compress() throws IOException {
        for (Path file : Folders.files(web)) {
            try (OutputStream out = new BestGzip(Files.newOutputStream(compressed(file)))) {
                Files.copy(file, out);
            }
        }
    }

    /** One line for people: what a first visit loads, plain and compressed. */
    String sizes() throws IOException {
        long plain = 0;
        long compressed = 0;
        for (Path file : firstLoad()) {
            plain += Files.size(file);
            compressed += Files.size(compressed(file));
        }
        return "page: %d KB, %d KB compressed".formatted(plain / 1000, compressed / 1000);
    }

    private List<Path> firstLoad() throws IOException {
        return Folders.files(web).stream()
                .filter(file ->
                        !file.toString().endsWith(".gz") && !file.toString().endsWith(".txt"))
                .toList();
    }

    private String address(String start, String end) throws IOException {
        for (Path file : Folders.files(web.resolve("assets"))) {
            String name = file.getFileName().toString();
            if (name.startsWith(start + "-") && name.endsWith(end)) {
                return "/assets/" + name;
            }
        }
        throw new BundlingFailedException("there is no " + start + "-…" + end + " in " + web.resolve("assets"));
    }

    private static Path compressed(Path file) {
        return file.resolveSibling(file.getFileName() + ".gz");
    }

    /** Compressed once and sent often: the time it takes does not matter. */
    private static final class BestGzip extends GZIPOutputStream {

        BestGzip(OutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
