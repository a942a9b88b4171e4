// spawn: QThread subclass
// loop: while over QDirIterator
// origin: directory listing
// distance: same function
// differs: where QThread::wait is called
// A: unbounded Y1 | limiter: none | waits: QThread::wait after the loop
// B: bounded N3 | limiter: QThread::wait in the iteration | waits: the iteration
// witness: runnable
// packages: Qt6Core
// flags: -fPIC
#include "witness.h"
#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>
#include <QThread>
#include <memory>
#include <vector>

class FontParser : public QThread {
public:
  explicit FontParser(const QString &path) : path_(path) {}
  bool valid() const { return valid_; }

protected:
  void run() override {
    witness::task();
    valid_ = QFile::exists(path_);
  }

private:
  QString path_;
  bool valid_ = false;
};

int importFonts(const QString &directory) {
  int valid = 0;
  std::vector<std::unique_ptr<FontParser>> parsers;
  QDirIterator files(directory, {"*.ttf"}, QDir::Files);
  while (files.hasNext()) {
    parsers.push_back(std::make_unique<FontParser>(files.next()));
    parsers.back()->start();
#ifdef TWIN
    parsers.back()->wait();
#endif
  }
  for (auto &parser : parsers) {
    parser->wait();
    valid += parser->valid();
  }
  return valid;
}

int main(int argc, char **argv) {
  QTemporaryDir directory;
  for (std::size_t n = witness::size(argc, argv); n > 0; --n) {
    QFile font(directory.filePath(QString::number(n) + ".ttf"));
    font.open(QIODevice::WriteOnly);
  }
  printf("%d fonts\n", importFonts(directory.path()));
  directory.remove();
  return witness::report();
}
