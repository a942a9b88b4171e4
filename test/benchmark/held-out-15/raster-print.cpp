// spawn: QThreadPool
// loop: for
// origin: pages of a document
// waits: waitForDone
// distance: member function
// limiter: QThreadPool
// differs: setMaxThreadCount
// A: unbounded Y3 | limiter: as many threads as pages
// B: bounded N8 | limiter: as many threads as the printer has bands
// witness: runnable
// packages: Qt5Core
// flags: -fPIC
#include "witness.h"
#include <QAtomicInt>
#include <QRunnable>
#include <QString>
#include <QThreadPool>
#include <QVector>

struct Page {
  int number = 0;
  int dpi = 300;
  QString text;
};

class PageRasterizer : public QRunnable {
public:
  PageRasterizer(const Page &page, QAtomicInt &finished) : page(page), finished(finished) { setAutoDelete(true); }

  void run() override {
    witness::task();
    bits = page.text.size() * page.dpi;
    finished.ref();
  }

private:
  Page page;
  int bits = 0;
  QAtomicInt &finished;
};

class PrintJob {
public:
  static constexpr int bands = 4;

  void append(Page page) {
    page.number = pages.size() + 1;
    pages.append(page);
  }

  bool print() {
    if (pages.isEmpty())
      return false;
    QThreadPool rasterizers;
#ifdef TWIN
    rasterizers.setMaxThreadCount(bands);
#else
    rasterizers.setMaxThreadCount(pages.size());
#endif
    rasterizers.setExpiryTimeout(1000);
    for (int i = 0; i < pages.size(); ++i)
      rasterizers.start(new PageRasterizer(pages.at(i), finished));
    return rasterizers.waitForDone() && finished.loadAcquire() == pages.size();
  }

private:
  QVector<Page> pages;
  QAtomicInt finished;
};

int main(int argc, char **argv) {
  PrintJob job;
  for (std::size_t i = 0, n = witness::size(argc, argv); i < n; ++i) {
    Page page;
    page.text = QStringLiteral("page %1").arg(static_cast<int>(i));
    job.append(page);
  }
  job.print();
  return witness::report();
}
