package dev.countersign.application;

import dev.countersign.application.Client.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Requests that are sent at the same moment. */
final class Together {
  private Together() {}

  /** The answers to the same request from so many senders. */
  static List<Answer> send(int senders, Callable<Answer> request) throws Exception {
    return send(IntStream.range(0, senders).mapToObj(i -> request).toList());
  }

  /** The answers, in the order of the requests, each from a sender of its own. */
  static List<Answer> send(List<Callable<Answer>> requests) throws Exception {
    CountDownLatch start = new CountDownLatch(1);
    try (var senders = Executors.newFixedThreadPool(requests.size())) {
      List<Future<Answer>> pending = new ArrayList<>();
      for (Callable<Answer> request : requests) {
        pending.add(
            senders.submit(
                () -> {
                  start.await();
                  return request.call();
                }));
      }
      start.countDown();
      List<Answer> answers = new ArrayList<>();
      for (Future<Answer> answer : pending) {
        answers.add(answer.get());
      }
      return answers;
    }
  }
}
