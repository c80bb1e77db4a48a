package io.statline.daemon;

import java.io.IOException;

/** What may be wrong where a daemon is started, and is no fault of the program: a line for people, without a trace. */
final class FaultException extends Exception {
  private static final long serialVersionUID = 1L;

  private FaultException(Exception reason) {
    super(String.valueOf(reason.getMessage()), reason);
  }

  /** Something a server's builder can do. */
  interface Step<T> {
    T take() throws IOException;
  }

  /** The step's result; what a builder says about its faults is all there is to say. */
  static <T> T orFault(Step<T> step) throws FaultException {
    try {
      return step.take();
    } catch (IOException | IllegalStateException e) {
      throw new FaultException(e);
    }
  }

  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
