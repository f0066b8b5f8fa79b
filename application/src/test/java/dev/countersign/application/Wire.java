package dev.countersign.application;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A port in front of a server in this process, with which the network, or a server that stands
 * still, is imitated: nobody listens, connections break, or what clients send is taken and kept
 * back. It arrives later, also when the client has hung up since.
 */
final class Wire implements AutoCloseable {
  private final int target;
  private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition goesOn = lock.newCondition();
  private ServerSocket entrance;
  private Thread porter;
  private boolean holdsBack;

  /** Listens on a free port, and leads to another one. */
  Wire(int target) {
    this.target = target;
    this.entrance = listen(0);
    this.porter = porter();
  }

  int port() {
    return entrance.getLocalPort();
  }

  /** Nobody is there any more; what was under way breaks off. */
  void vanish() {
    close(entrance);
    awaitEnd(porter);
    cut();
  }

  /** Somebody is there again, at the same port. */
  void appear() {
    if (entrance.isClosed()) {
      entrance = listen(entrance.getLocalPort());
      porter = porter();
    }
  }

  /** Breaks all connections; new ones are taken. */
  void cut() {
    sockets.forEach(Wire::close);
    sockets.clear();
  }

  /** From now on what clients send is taken and kept back. */
  void holdBack() {
    setHoldingBack(true);
  }

  /** It goes on to where it was sent. */
  void goOn() {
    setHoldingBack(false);
  }

  private void setHoldingBack(boolean now) {
    lock.lock();
    try {
      holdsBack = now;
      goesOn.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** The port is free when nobody waits at it any more. */
  private static void awaitEnd(Thread thread) {
    boolean interrupted = Thread.interrupted();
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException _) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private Thread porter() {
    ServerSocket from = entrance;
    return Thread.ofVirtual().start(() -> accept(from));
  }

  private static ServerSocket listen(int port) {
    try {
      ServerSocket socket = new ServerSocket();
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return socket;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void accept(ServerSocket from) {
    while (!from.isClosed()) {
      // Whoever wanted to connect and could not finds out by itself.
      try {
        Socket client = from.accept();
        Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
        for (Socket each : new Socket[] {client, server}) {
          each.setTcpNoDelay(true);
          sockets.add(each);
        }
        Thread.ofVirtual().start(() -> carry(client, server, this::awaitGoingOn));
        Thread.ofVirtual().start(() -> carry(server, client, () -> {}));
      } catch (IOException _) {
        Thread.onSpinWait();
      }
    }
  }

  private void carry(Socket from, Socket to, Runnable held) {
    byte[] bytes = new byte[8192];
    try (InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream()) {
      for (int length = in.read(bytes); length >= 0; length = in.read(bytes)) {
        held.run();
        out.write(bytes, 0, length);
      }
      held.run();
    } catch (IOException e) {
      close(from);
    } finally {
      close(to);
      sockets.remove(from);
    }
  }

  private void awaitGoingOn() {
    lock.lock();
    try {
      while (holdsBack) {
        goesOn.awaitUninterruptibly();
      }
    } finally {
      lock.unlock();
    }
  }

  private static void close(AutoCloseable socket) {
    try {
      socket.close();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    vanish();
    goOn();
  }
}
