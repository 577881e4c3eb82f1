package io.ruptura.deploy.live;

/** Is told how far the start of the engine has come; each is called once, from one of the threads that start it. */
public interface StartListener {

    /** Events can be sent. */
    default void topicsReady() {}

    /** The page can be opened; numbers come when the jobs run. Not called without a console. */
    default void consoleReady(String url) {}
}
