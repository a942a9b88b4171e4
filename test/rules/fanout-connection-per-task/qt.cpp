// REQUIRES: qt5-headers
// RUN: %check_rule %s fanout-connection-per-task -- -std=c++17 -fPIC -isystem /usr/include/x86_64-linux-gnu/qt5 -isystem /usr/include/x86_64-linux-gnu/qt5/QtCore -isystem /usr/include/x86_64-linux-gnu/qt5/QtNetwork
// Threads that are made first and started later.

#include <QStringList>
#include <QTcpSocket>
#include <QThread>

void show(const QString &answer);

void ask(const QString &host) {
  QTcpSocket socket;
  socket.connectToHost(host, 9100);
  socket.waitForConnected();
}

void created(const QStringList &hosts) {
  for (const QString &host : hosts) {
    QThread *thread = QThread::create([host] { ask(host); });
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-connection-per-task]
    thread->start();
  }
}

// OK: no connection.
void createdToShow(const QStringList &hosts) {
  for (const QString &host : hosts) {
    QThread *thread = QThread::create([host] { show(host); });
    thread->start();
  }
}

class Asker : public QThread {
public:
  explicit Asker(QString host) : host(std::move(host)) {}
  void run() override { ask(host); }
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-connection-per-task]

private:
  QString host;
};

void derived(const QStringList &hosts) {
  for (const QString &host : hosts) {
    auto *asker = new Asker(host);
    asker->start();
  }
}

class Shower : public QThread {
public:
  explicit Shower(QString host) : host(std::move(host)) {}
  void run() override { show(host); }

private:
  QString host;
};

// OK: no connection.
void derivedToShow(const QStringList &hosts) {
  for (const QString &host : hosts) {
    auto *shower = new Shower(host);
    shower->start();
  }
}
