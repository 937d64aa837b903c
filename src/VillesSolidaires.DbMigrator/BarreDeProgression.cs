namespace VillesSolidaires.DbMigrator;

/// <summary>Une ligne qui avance dans un terminal ; dans un fichier ou un journal, une ligne par étape et par quart.</summary>
internal sealed class BarreDeProgression(TextWriter sortie, bool redirigee) : IProgress<Avancement>, IDisposable
{
    private const int Largeur = 30;

    private readonly Lock _verrou = new();
    private string _etape = "";
    private int _dernier = -1;
    private bool _ligneOuverte;

    public void Report(Avancement value)
    {
        lock (_verrou)
        {
            var pourcent = value.Total <= 0 ? 0 : Math.Clamp(value.Fait * 100 / value.Total, 0, 100);
            var pas = redirigee ? pourcent / 25 : pourcent;
            if (value.Etape == _etape && pas == _dernier)
            {
                return;
            }
            if (value.Etape != _etape)
            {
                FermerLigne();
            }
            (_etape, _dernier) = (value.Etape, pas);
            if (redirigee)
            {
                sortie.WriteLine($"{value.Etape} : {pourcent} %");
                return;
            }
            var plein = pourcent * Largeur / 100;
            sortie.Write($"\r{value.Etape,-34} [{new string('█', plein)}{new string('·', Largeur - plein)}] {pourcent,3} %");
            _ligneOuverte = true;
        }
    }

    public void Terminer()
    {
        lock (_verrou)
        {
            FermerLigne();
        }
    }

    public void Dispose() => Terminer();

    private void FermerLigne()
    {
        if (_ligneOuverte)
        {
            sortie.WriteLine();
            _ligneOuverte = false;
        }
    }
}
