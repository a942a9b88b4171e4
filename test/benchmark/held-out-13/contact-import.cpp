// spawn: QThreadPool::start
// loop: range-for
// origin: list parameter
// limiter: QThreadPool
// waits: waitForDone
// distance: member function
// differs: the maximum of the pool
// A: unbounded Y3 | limiter: as many threads as contacts
// B: bounded N8 | limiter: five threads
// witness: runnable
// packages: Qt6Core
// flags: -fPIC
#include "witness.h"
#include <QList>
#include <QMutex>
#include <QRunnable>
#include <QString>
#include <QThreadPool>

struct Contact {
  QString Name;
  QString Phone;
};

class MatchStore {
public:
  void add(const QString &Phone) {
    QMutexLocker Hold(&Lock);
    Matches.append(Phone);
  }
  qsizetype count() const { return Matches.size(); }

private:
  QMutex Lock;
  QList<QString> Matches;
};

class MatchJob : public QRunnable {
public:
  MatchJob(const Contact &C, MatchStore &Store) : Person(C), Store(Store) {}

  void run() override {
    witness::task();
    if (!Person.Phone.isEmpty())
      Store.add(Person.Phone);
  }

private:
  Contact Person;
  MatchStore &Store;
};

class ContactImporter {
public:
  explicit ContactImporter(MatchStore &Store) : Store(Store) {}

  void import(const QList<Contact> &Book) {
#ifndef TWIN
    Pool.setMaxThreadCount(static_cast<int>(Book.size()));
#else
    Pool.setMaxThreadCount(5);
#endif
    for (const Contact &C : Book)
      Pool.start(new MatchJob(C, Store));
    Pool.waitForDone();
  }

private:
  MatchStore &Store;
  QThreadPool Pool;
};

int main(int argc, char **argv) {
  QList<Contact> Book;
  Book.fill(Contact{QStringLiteral("Ada"), QStringLiteral("+44")}, static_cast<qsizetype>(witness::size(argc, argv)));
  MatchStore Store;
  ContactImporter(Store).import(Book);
  fprintf(stderr, "%lld matches\n", static_cast<long long>(Store.count()));
  return witness::report();
}
