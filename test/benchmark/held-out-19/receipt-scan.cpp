// spawn: QThread::create or QtConcurrent::run
// loop: range-for over QStringList
// origin: files of an upload
// limiter: global QThreadPool
// waits: after the loop
// distance: member function
// differs: what starts the work
// A: unbounded Y1 | spawn: QThread::create | limiter: none
// B: bounded N8 | spawn: QtConcurrent::run | limiter: global QThreadPool
// packages: Qt6Core Qt6Concurrent
// flags: -fPIC
// witness: runnable
#include "witness.h"
#include <QtConcurrent/QtConcurrentRun>
#include <QtCore/QFuture>
#include <QtCore/QMutex>
#include <QtCore/QStringList>
#include <QtCore/QThread>
#include <memory>
#include <vector>

struct Receipt {
  QString File;
  double Total = 0;
};

class ReceiptScanner {
public:
  std::vector<Receipt> scan(const QStringList &Files) {
    for (const QString &File : Files) {
      if (!File.endsWith(QLatin1String(".png")))
        continue;
      begin(File);
    }
    finish();
    return std::move(Receipts);
  }

private:
  void recognise(const QString &File) {
    witness::task();
    QMutexLocker Guard(&Lock);
    Receipts.push_back({File, double(File.size())});
  }

#ifdef TWIN
  void begin(const QString &File) {
    Reads.push_back(QtConcurrent::run([this, File] { recognise(File); }));
  }
  void finish() {
    for (auto &Read : Reads)
      Read.waitForFinished();
  }
  std::vector<QFuture<void>> Reads;
#else
  void begin(const QString &File) {
    Reads.emplace_back(QThread::create([this, File] { recognise(File); }));
    Reads.back()->start();
  }
  void finish() {
    for (auto &Read : Reads)
      Read->wait();
  }
  std::vector<std::unique_ptr<QThread>> Reads;
#endif

  QMutex Lock;
  std::vector<Receipt> Receipts;
};

int main(int argc, char **argv) {
  QStringList Files;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Files << QStringLiteral("receipt%1.png").arg(I);
  ReceiptScanner().scan(Files);
  return witness::report();
}
