package io.ruptura.console.asset;

import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.NotFoundResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;

/**
 * The page's files, {@code web/**} of the class path. Each is read and compressed once, when it is first asked for; a {@code .br} or {@code .gz} beside it
 * is taken as it is. A file whose name holds its hash may be kept for good by whoever asks, the page itself never.
 */
public final class PageAssets {

    private static final String ROOT = "web/";
    private static final String INDEX = "index.html";

    /** Every file in it has its hash in its name. */
    private static final String HASHED = "assets/";

    private static final int WORTH_COMPRESSING = 1_024;
    private static final Pattern PATH = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]*(/[A-Za-z0-9_-][A-Za-z0-9._-]*)*");

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("html", "text/html;charset=utf-8"),
            Map.entry("js", "text/javascript;charset=utf-8"),
            Map.entry("css", "text/css;charset=utf-8"),
            Map.entry("json", "application/json"),
            Map.entry("webmanifest", "application/manifest+json"),
            Map.entry("txt", "text/plain;charset=utf-8"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("woff2", "font/woff2"));

    private final ClassLoader files = PageAssets.class.getClassLoader();
    private final Map<String, Asset> assets = new ConcurrentHashMap<>();

    /** Eight letters that change with the page: its index names every other file by hash. */
    public String fingerprint() {
        CRC32 sum = new CRC32();
        asset(INDEX).ifPresent(index -> sum.update(index.encodings().get(Asset.IDENTITY)));
        return String.format("%08x", sum.getValue());
    }

    public void index(Context request) throws IOException {
        send(request, INDEX);
    }

    public void file(Context request) throws IOException {
        send(request, request.pathParam("path"));
    }

    private void send(Context request, String path) throws IOException {
        Asset asset = asset(path).orElseThrow(() -> new NotFoundResponse("no such file: " + path));
        request.contentType(asset.contentType());
        request.header(Header.CACHE_CONTROL, asset.immutable() ? "public, max-age=31536000, immutable" : "no-store");
        request.header(Header.VARY, Header.ACCEPT_ENCODING);
        String encoding = encoding(asset, request.header(Header.ACCEPT_ENCODING));
        if (!encoding.equals(Asset.IDENTITY)) {
            request.header(Header.CONTENT_ENCODING, encoding);
        }
        byte[] content = asset.encodings().get(encoding);
        // Past the server's own compression: this is compressed, or not worth it.
        request.res().setContentLength(content.length);
        request.res().getOutputStream().write(content);
    }

    private static String encoding(Asset asset, String accepted) {
        return asset.encodings().keySet().stream()
                .filter(encoding -> accepted != null && accepted.contains(encoding))
                .findFirst()
                .orElse(Asset.IDENTITY);
    }

    /** What is not there is not remembered, or asking would fill the memory. */
    private Optional<Asset> asset(String path) {
        if (!PATH.matcher(path).matches()) {
            return Optional.empty();
        }
        Asset known = assets.get(path);
        if (known == null) {
            Optional<Asset> read = read(path);
            read.ifPresent(asset -> assets.put(path, asset));
            return read;
        }
        return Optional.of(known);
    }

    private Optional<Asset> read(String path) {
        String extension = path.substring(path.lastIndexOf('.') + 1);
        Optional<byte[]> content = bytes(path);
        if (content.isEmpty() || !TYPES.containsKey(extension)) {
            return Optional.empty();
        }
        Map<String, byte[]> encodings = new LinkedHashMap<>();
        bytes(path + ".br").ifPresent(brotli -> encodings.put("br", brotli));
        bytes(path + ".gz").or(() -> compressed(content.get())).ifPresent(gzip -> encodings.put("gzip", gzip));
        encodings.put(Asset.IDENTITY, content.get());
        return Optional.of(new Asset(TYPES.get(extension), path.startsWith(HASHED), encodings));
    }

    private static Optional<byte[]> compressed(byte[] content) {
        if (content.length < WORTH_COMPRESSING) {
            return Optional.empty();
        }
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        }
        return compressed.size() < content.length ? Optional.of(compressed.toByteArray()) : Optional.empty();
    }

    private Optional<byte[]> bytes(String path) {
        try (InputStream file = files.getResourceAsStream(ROOT + path)) {
            return file == null ? Optional.empty() : Optional.of(file.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the page's file cannot be read: " + path, unreadable);
        }
    }
}
