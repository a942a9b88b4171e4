// REQUIRES: qt5-headers
// RUN: %check_rule %s fanout-unbounded-queue -- -std=c++17 -fPIC -isystem /usr/include/x86_64-linux-gnu/qt5 -isystem /usr/include/x86_64-linux-gnu/qt5/QtCore -isystem /usr/include/x86_64-linux-gnu/qt5/QtConcurrent

#include <QRunnable>
#include <QStringList>
#include <QThreadPool>
#include <QtConcurrent>

void lookup(const QString &uri);

class Lookup : public QRunnable {
public:
  explicit Lookup(QString uri) : uri(uri) {}
  void run() override { lookup(uri); }

private:
  QString uri;
};

void started(const QStringList &uris) {
  for (const QString &uri : uris)
    QThreadPool::globalInstance()->start(new Lookup(uri));
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-queue]
}

void run(const QStringList &uris) {
  for (const QString &uri : uris)
    QtConcurrent::run([uri] { lookup(uri); });
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-queue]
}

// OK: waited for.
void runAndWaited(const QStringList &uris) {
  for (const QString &uri : uris)
    QtConcurrent::run([uri] { lookup(uri); }).waitForFinished();
}

// OK: works with as many as the pool has threads.
void mapped(QStringList uris) { QtConcurrent::blockingMap(uris, lookup); }
