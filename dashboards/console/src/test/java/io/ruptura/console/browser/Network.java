package io.ruptura.console.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/**
 * What lies between a browser and the server, and can be cut: connections then stay open and carry nothing, as when a cable is pulled, which is harder to
 * notice than a refusal. (What DevTools call offline leaves a feed that is open alone.)
 */
final class Network implements AutoCloseable {

    private final ServerSocket entrance;
    private final int server;
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private volatile CountDownLatch passage = new CountDownLatch(0);

    /** To the port of a server on this machine. */
    Network(int server) {
        this.server = server;
        try {
            entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException noPort) {
            throw new UncheckedIOException("no port is free", noPort);
        }
        start("network", this::accept);
    }

    int port() {
        return entrance.getLocalPort();
    }

    /** From now on nothing passes, in either direction. */
    void cut() {
        passage = new CountDownLatch(1);
    }

    /** New connections pass again; those that hung are broken. */
    void mend() {
        CountDownLatch cut = passage;
        passage = new CountDownLatch(0);
        sockets.forEach(Network::close);
        cut.countDown();
    }

    @Override
    public void close() {
        passage.countDown();
        sockets.forEach(Network::close);
        try {
            entrance.close();
        } catch (IOException alreadyClosed) {
            throw new UncheckedIOException(alreadyClosed);
        }
    }

    private void accept() {
        try {
            while (true) {
                Socket browser = entrance.accept();
                sockets.add(browser);
                Socket there = new Socket(InetAddress.getLoopbackAddress(), server);
                sockets.add(there);
                start("network-up", () -> carry(browser, there));
                start("network-down", () -> carry(there, browser));
            }
        } catch (IOException closed) {
            sockets.forEach(Network::close);
        }
    }

    private void carry(Socket from, Socket to) {
        byte[] some = new byte[8_192];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int length = in.read(some); length >= 0; length = in.read(some)) {
                passage.await();
                out.write(some, 0, length);
                out.flush();
            }
        } catch (IOException | InterruptedException broken) {
            close(from);
        } finally {
            close(to);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException alreadyClosed) {
            throw new UncheckedIOException(alreadyClosed);
        }
    }

    private static void start(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }
}
