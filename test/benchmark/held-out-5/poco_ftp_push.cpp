// spawn: Poco::Thread::start
// loop: iterator
// origin: parameter
// distance: same function
// differs: whether the threads are joined on the way
// A: unbounded Y1 | limiter: none | waits: after the loop
// B: bounded N6 | limiter: batches of 10 | waits: each batch
// witness: runnable
// libraries: -lPocoFoundation
#include "witness.h"
#include <Poco/AutoPtr.h>
#include <Poco/Runnable.h>
#include <Poco/SharedPtr.h>
#include <Poco/Thread.h>
#include <string>
#include <vector>

class PushJob: public Poco::Runnable
{
public:
	PushJob(const std::string& file): _file(file) {}

	void run()
	{
		witness::task();
		if (_file.empty()) _file = "unnamed";
	}

private:
	std::string _file;
};

class FTPPusher
{
public:
	void push(const std::vector<std::string>& files)
	{
		std::vector<std::string>::const_iterator it = files.begin();
		for (; it != files.end(); ++it)
		{
			_jobs.push_back(new PushJob(*it));
			_threads.push_back(new Poco::Thread);
			_threads.back()->start(*_jobs.back());
#ifdef TWIN
			if (_threads.size() == 10) joinAll();
#endif
		}
		joinAll();
	}

private:
	void joinAll()
	{
		for (std::size_t i = 0; i < _threads.size(); ++i) _threads[i]->join();
		_threads.clear();
		_jobs.clear();
	}

	std::vector<Poco::SharedPtr<PushJob> > _jobs;
	std::vector<Poco::SharedPtr<Poco::Thread> > _threads;
};

int main(int argc, char** argv)
{
	FTPPusher().push(std::vector<std::string>(witness::size(argc, argv), "report.pdf"));
	return witness::report();
}
