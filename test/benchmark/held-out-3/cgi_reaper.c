// spawn: fork
// loop: while over getline
// origin: lines of a stream
// waits: waitpid
// distance: helper function
// differs: option of waitpid
// A: unbounded Y4 | limiter: reaps only those that have ended (WNOHANG)
// B: bounded N5 | limiter: waits for one when MAX_CGI are running
// witness: runnable
#include "witness.h"
#include <string.h>
#include <sys/wait.h>

#define MAX_CGI 20

static int running_cgi;

static void reap_cgi(void)
{
#ifdef TWIN
	const int options = 0;
#else
	const int options = WNOHANG;
#endif
	int status;

	if (waitpid(-1, &status, options) <= 0)
		return;
	running_cgi--;
	if (WIFSIGNALED(status))
		fprintf(stderr, "cgi killed by %d\n", WTERMSIG(status));
}

static void run_cgi(const char *request)
{
	pid_t pid = fork();

	switch (pid) {
	case -1:
		perror("fork");
		return;
	case 0:
		if (strncmp(request, "GET ", 4) == 0)
			witnessTask();
		_exit(0);
	default:
		running_cgi++;
	}
}

void replay_requests(FILE *log)
{
	char *line = NULL;
	size_t cap = 0;

	while (getline(&line, &cap, log) > 0) {
		if (running_cgi >= MAX_CGI)
			reap_cgi();
		run_cgi(line);
	}
	free(line);
	while (wait(NULL) > 0)
		;
}

int main(int argc, char **argv)
{
	size_t n = witnessSize(argc, argv);
	FILE *log = tmpfile();

	while (n-- > 0)
		fputs("GET /cgi-bin/stats HTTP/1.0\n", log);
	rewind(log);
	replay_requests(log);
	return witnessReport();
}
