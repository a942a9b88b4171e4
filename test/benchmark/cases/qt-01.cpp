// spawn: QThread
// loop: range-for
// origin: list parameter
// limiter: none
// distance: class member
// differs: where it waits
// A: unbounded Y1 | waits: after the loop
// B: bounded N3 | waits: each iteration
// witness: runnable
// packages: Qt5Core
// flags: -fPIC
#include "witness.h"
#include <QList>
#include <QString>
#include <QThread>

class Importer : public QThread {
public:
  explicit Importer(QString Path) : Path(std::move(Path)) {}

protected:
  void run() override { witness::task(); }

private:
  QString Path;
};

void importAll(const QList<QString> &Paths) {
  QList<Importer *> Running;
  for (const QString &Path : Paths) {
    auto *I = new Importer(Path);
    I->start();
#ifdef TWIN
    I->wait();
#endif
    Running.append(I);
  }
  for (Importer *I : Running) {
    I->wait();
    delete I;
  }
}

int main(int argc, char **argv) {
  QList<QString> Paths;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Paths.append(QStringLiteral("/tmp"));
  importAll(Paths);
  return witness::report();
}
