// REQUIRES: qt5-headers
// RUN: %check_rule %s fanout-unbounded-spawn -- -std=c++17 -fPIC -isystem /usr/include/x86_64-linux-gnu/qt5 -isystem /usr/include/x86_64-linux-gnu/qt5/QtCore -isystem /usr/include/x86_64-linux-gnu/qt5/QtConcurrent
// Qt: a pool has a bound, a QThread for each element has none.

#include <QProcess>
#include <QRunnable>
#include <QSemaphore>
#include <QStringList>
#include <QThread>
#include <QThreadPool>
#include <QtConcurrent>

void lookup(const QString &uri);

void threadEach(const QStringList &uris) {
  for (const QString &uri : uris) {
    QThread *thread = QThread::create([uri] { lookup(uri); });
    thread->start();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
}

// OK: waits for the thread.
void threadEachWaited(const QStringList &uris) {
  for (const QString &uri : uris) {
    QThread *thread = QThread::create([uri] { lookup(uri); });
    thread->start();
    thread->wait();
    delete thread;
  }
}

// OK: never started.
void threadEachMade(const QStringList &uris) {
  QList<QThread *> threads;
  for (const QString &uri : uris)
    threads << QThread::create([uri] { lookup(uri); });
}

// OK: the global pool has a bound.
void globalPool(const QStringList &uris) {
  for (const QString &uri : uris)
    QtConcurrent::run([uri] { lookup(uri); });
}

class Lookup : public QRunnable {
public:
  explicit Lookup(QString uri) : uri(uri) {}
  void run() override { lookup(uri); }

private:
  QString uri;
};

// OK: as many as there are processors.
void runnables(const QStringList &uris) {
  for (const QString &uri : uris)
    QThreadPool::globalInstance()->start(new Lookup(uri));
}

void poolOfRequestSize(const QStringList &uris) {
  QThreadPool pool;
  pool.setMaxThreadCount(uris.size());
  for (const QString &uri : uris)
    pool.start(new Lookup(uri));
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

// OK: the map works through its pool.
void mapped(QStringList uris) {
  QtConcurrent::blockingMap(uris, lookup);
}

// OK: limited.
void limitedThreads(const QStringList &uris, QSemaphore &slots_) {
  for (const QString &uri : uris) {
    slots_.acquire();
    QThread *thread = QThread::create([uri, &slots_] {
      lookup(uri);
      slots_.release();
    });
    thread->start();
  }
}

// OK: execute() waits.
void executed(const QStringList &uris) {
  for (const QString &uri : uris)
    QProcess::execute("convert", QStringList(uri));
}
