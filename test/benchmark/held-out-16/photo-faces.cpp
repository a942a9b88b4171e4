// spawn: QThread::create
// loop: iterator while
// origin: list of photographs
// waits: wait on each thread
// distance: member function
// differs: when the oldest is awaited
// A: unbounded Y1 | limiter: none
// B: bounded N5 | limiter: window of five
// flags: -fPIC
// packages: Qt6Core
// witness: runnable
#include "witness.h"
#include <QList>
#include <QQueue>
#include <QString>
#include <QThread>
#include <atomic>

struct Photograph {
  QString file;
  int year = 0;
};

class FaceIndex {
public:
  void indexAll(const QList<Photograph> &archive) {
    QListIterator<Photograph> it(archive);
    while (it.hasNext()) {
#ifdef TWIN
      if (scanners_.size() >= kScanners)
        retire();
#endif
      scan(it.next());
    }
    while (!scanners_.isEmpty())
      retire();
  }

  int faces() const { return faces_; }

private:
#ifdef TWIN
  static constexpr int kScanners = 5;
#endif

  void scan(const Photograph &photo) {
    QThread *scanner = QThread::create([this, &photo] {
      witness::task();
      faces_ += photo.year > 1880 ? 2 : 1;
    });
    scanners_.enqueue(scanner);
    scanner->start();
  }

  void retire() {
    QThread *oldest = scanners_.dequeue();
    oldest->wait();
    delete oldest;
  }

  QQueue<QThread *> scanners_;
  std::atomic<int> faces_{0};
};

int main(int argc, char **argv) {
  QList<Photograph> archive;
  for (std::size_t i = witness::size(argc, argv); i > 0; --i)
    archive.append({QStringLiteral("wedding.jpg"), 1900 + int(i % 80)});
  FaceIndex index;
  index.indexAll(archive);
  return witness::report();
}
