package io.statline.client;

import io.statline.protocol.StatException;
import io.statline.protocol.StatResponse;

/** An error the server answered with: number and text are the server's, the message says who was asked for what. */
final class ServerError extends StatException {
  private static final long serialVersionUID = 1L;

  private final String place;

  ServerError(String place, StatResponse response) {
    super(response.errno(), response.text());
    this.place = place;
  }

  @Override
  public String getMessage() {
    return place + ": " + super.getMessage();
  }
}
