// REQUIRES: qt5-headers
// RUN: %check_rule %s fanout-unbounded-spawn -- -std=c++17 -fPIC -isystem /usr/include/x86_64-linux-gnu/qt5 -isystem /usr/include/x86_64-linux-gnu/qt5/QtCore -isystem /usr/include/x86_64-linux-gnu/qt5/QtConcurrent
// What a message advises makes it go away: Qt.

#include <QProcess>
#include <QQueue>
#include <QStringList>
#include <QThread>
#include <QThreadPool>
#include <QtConcurrent>

void lookup(const QString &uri);
constexpr int kLimit = 16;

// "run the work in QThreadPool::globalInstance()"
void threadsBefore(const QStringList &uris) {
  for (const QString &uri : uris)
    QThread::create([uri] { lookup(uri); })->start();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}
void threadsAfter(const QStringList &uris) {
  for (const QString &uri : uris)
    QtConcurrent::run(QThreadPool::globalInstance(), [uri] { lookup(uri); });
}

// "waitForFinished() of the oldest when a fixed number of them run"
void processesBefore(const QStringList &files) {
  QQueue<QProcess *> processes;
  for (const QString &file : files) {
    auto *process = new QProcess;
    process->start("convert", QStringList(file));
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    processes.enqueue(process);
  }
}
