package dev.countersign.web;

import java.util.Map;
import org.springframework.http.HttpStatus;

/** A client began to send, and then did not go on for longer than it is waited for. */
final class BodyTimedOutException extends ProblemException {
  BodyTimedOutException() {
    super(
        HttpStatus.REQUEST_TIMEOUT,
        "body-arrives-in-time",
        new Text("The rest of the body did not arrive in time; send it again.", "请求体未及时传完，请重新发送。"),
        Map.of());
  }
}
