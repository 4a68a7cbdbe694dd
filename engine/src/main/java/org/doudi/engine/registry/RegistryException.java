package org.doudi.engine.registry;

/** The database refused or was lost. Nothing of the work in hand was kept. */
public class RegistryException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RegistryException(String message, Exception cause) {
        super(message + ": " + cause.getMessage(), cause);
    }
}
