// spawn: fork
// loop: for(;;) over accept
// origin: connections of peers
// distance: same function
// differs: whether a process is started per connection or ahead
// A: unbounded Y8 | limiter: none | waits: SIGCHLD is ignored
// B: bounded N1 | limiter: five processes that serve one connection after the other | waits: waitpid of the five
// witness: runnable
#include "witness.h"
#include <signal.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <sys/wait.h>

#define NPREFORK 5

static void
serve(int s)
{
	dprintf(s, "%ld\n", (long)time(NULL));
	witnessTask();
	close(s);
}

static void
run(int ls)
{
#ifdef TWIN
	pid_t pids[NPREFORK];
	int i, s;

	for (i = 0; i < NPREFORK; i++) {
		if ((pids[i] = fork()) == 0) {
			while ((s = accept(ls, NULL, NULL)) != -1)
				serve(s);
			_exit(0);
		}
	}
	for (i = 0; i < NPREFORK; i++)
		waitpid(pids[i], NULL, 0);
#else
	int s;

	signal(SIGCHLD, SIG_IGN);
	for (;;) {
		if ((s = accept(ls, NULL, NULL)) == -1)
			break;
		if (fork() == 0) {
			close(ls);
			serve(s);
			_exit(0);
		}
		close(s);
	}
#endif
}

static void
clients(int ls, struct sockaddr_un *sun, socklen_t len, size_t n)
{
	int *s = calloc(n, sizeof(*s));
	char buf[32];

	for (size_t i = 0; i < n; i++) {
		s[i] = socket(AF_UNIX, SOCK_STREAM, 0);
		connect(s[i], (struct sockaddr *)sun, len);
	}
	for (size_t i = 0; i < n; i++)
		while (read(s[i], buf, sizeof(buf)) > 0)
			continue;
	shutdown(ls, SHUT_RDWR);
	_exit(0);
}

int
main(int argc, char **argv)
{
	struct sockaddr_un sun = { .sun_family = AF_UNIX };
	socklen_t len = sizeof(sun);
	size_t n = witnessSize(argc, argv);
	int ls = socket(AF_UNIX, SOCK_STREAM, 0);

	bind(ls, (struct sockaddr *)&sun, sizeof(sa_family_t));
	getsockname(ls, (struct sockaddr *)&sun, &len);
	listen(ls, 32);
	if (fork() == 0)
		clients(ls, &sun, len, n);
	run(ls);
	return (witnessReport());
}
