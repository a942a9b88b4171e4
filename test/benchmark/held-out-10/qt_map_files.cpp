// spawn: QtConcurrent::blockingMap / QThread
// loop: library / range-for
// origin: QList
// waits: end of the call / wait
// distance: same function
// differs: what runs the work
// A: bounded N8 | limiter: global QThreadPool
// B: unbounded Y1 | limiter: none
// witness: runnable
// packages: Qt5Core Qt5Concurrent
// flags: -fPIC
#include "witness.h"
#include <QList>
#include <QString>
#include <QThread>
#include <QtConcurrent>
#include <memory>
#include <vector>

struct Document {
  QString text;
  int words = 0;
};

static void countWords(Document &d) {
  d.words = d.text.count(' ') + 1;
  witness::task();
}

class CountThread : public QThread {
public:
  explicit CountThread(Document &d) : document_(d) {}

protected:
  void run() override { countWords(document_); }

private:
  Document &document_;
};

void countAll(QList<Document> &documents) {
#ifdef TWIN
  std::vector<std::unique_ptr<CountThread>> threads;
  for (Document &d : documents) {
    threads.push_back(std::make_unique<CountThread>(d));
    threads.back()->start();
  }
  for (auto &t : threads)
    t->wait();
#else
  QtConcurrent::blockingMap(documents, countWords);
#endif
}

int main(int argc, char **argv) {
  std::size_t n = witness::size(argc, argv);
  QList<Document> documents;
  for (std::size_t i = 0; i < n; ++i)
    documents.append(Document{"one two", 0});
  countAll(documents);
  return witness::report();
}
