using System.Globalization;
using VillesSolidaires.Labels;

namespace VillesSolidaires.Web.Pages.Labels.Referentiels;

/// <summary>Ajoute, retire et range axes, critères et preuves dans la saisie, sans rien enregistrer : le formulaire marche sans script.</summary>
public static class DispositionReferentiel
{
    public const string Enregistrer = "enregistrer";
    public const string AjouterAxe = "ajouter-axe";
    public const string RetirerAxe = "retirer-axe";
    public const string MonterAxe = "monter-axe";
    public const string DescendreAxe = "descendre-axe";
    public const string AjouterCritere = "ajouter-critere";
    public const string RetirerCritere = "retirer-critere";
    public const string MonterCritere = "monter-critere";
    public const string DescendreCritere = "descendre-critere";
    public const string AjouterPreuve = "ajouter-preuve";
    public const string RetirerPreuve = "retirer-preuve";

    /// <summary>« retirer-critere:2:0 » : le verbe, puis les places, de l'axe à la preuve.</summary>
    public static string Geste(string verbe, params IEnumerable<int> places) =>
        string.Join(':', places.Select(p => p.ToString(CultureInfo.InvariantCulture)).Prepend(verbe));

    /// <summary>La saisie rangée ; un geste inconnu ou hors de la grille ne change rien.</summary>
    public static EcrireReferentielInput Appliquer(EcrireReferentielInput saisie, string? geste)
    {
        var morceaux = (geste ?? "").Split(':');
        var places = morceaux.Skip(1).Select(m => int.TryParse(m, NumberStyles.None, CultureInfo.InvariantCulture, out var place) ? place : -1).ToList();
        List<AxeInput> axes = [.. saisie.Axes];
        switch (morceaux[0], places)
        {
            case (AjouterAxe, []):
                axes.Add(new AxeInput());
                break;
            case (RetirerAxe, [var i]) when Dans(axes, i):
                axes.RemoveAt(i);
                break;
            case (MonterAxe, [var i]) when Dans(axes, i) && i > 0:
                (axes[i - 1], axes[i]) = (axes[i], axes[i - 1]);
                break;
            case (DescendreAxe, [var i]) when Dans(axes, i + 1) && i >= 0:
                (axes[i + 1], axes[i]) = (axes[i], axes[i + 1]);
                break;
            case (AjouterCritere, [var i]) when Dans(axes, i):
                axes[i] = axes[i] with { Criteres = [.. axes[i].Criteres, Completer(new CritereInput { Numero = Suivant(axes) })] };
                break;
            case (RetirerCritere, [var i, var j]) when Dans(axes, i) && Dans(axes[i].Criteres, j):
                axes[i] = axes[i] with { Criteres = [.. axes[i].Criteres.Where((_, rang) => rang != j)] };
                break;
            case (MonterCritere, [var i, var j]) when Dans(axes, i) && Dans(axes[i].Criteres, j):
                Deplacer(axes, i, j, -1);
                break;
            case (DescendreCritere, [var i, var j]) when Dans(axes, i) && Dans(axes[i].Criteres, j):
                Deplacer(axes, i, j, +1);
                break;
            case (AjouterPreuve, [var i, var j]) when Dans(axes, i) && Dans(axes[i].Criteres, j):
                Changer(axes, i, j, c => c with { Preuves = [.. c.Preuves, new PreuveExigeeInput()] });
                break;
            case (RetirerPreuve, [var i, var j, var k]) when Dans(axes, i) && Dans(axes[i].Criteres, j):
                Changer(axes, i, j, c => c with { Preuves = [.. c.Preuves.Where((_, rang) => rang != k)] });
                break;
        }
        return saisie with { Axes = axes };
    }

    /// <summary>Trois seuils, cinq descripteurs et trois notes exigées par critère : autant de champs que la page en montre.</summary>
    public static EcrireReferentielInput Completer(EcrireReferentielInput saisie) => saisie with
    {
        Seuils = Porter(saisie.Seuils, LabelConsts.NiveauMax),
        Axes = [.. saisie.Axes.Select(a => a with { Criteres = [.. a.Criteres.Select(Completer)] })],
    };

    private static CritereInput Completer(CritereInput critere) => critere with
    {
        Descripteurs = Porter(critere.Descripteurs, LabelConsts.NoteMax + 1), Minimums = Porter(critere.Minimums, LabelConsts.NiveauMax),
    };

    private static IList<T?> Porter<T>(IList<T?> valeurs, int nombre) => [.. valeurs.Take(nombre), .. Enumerable.Repeat(default(T), Math.Max(0, nombre - valeurs.Count))];

    private static int Suivant(IEnumerable<AxeInput> axes) => axes.SelectMany(a => a.Criteres).Max(c => c.Numero) is { } dernier ? dernier + 1 : 1;

    private static bool Dans<T>(IList<T> liste, int place) => place >= 0 && place < liste.Count;

    private static void Changer(List<AxeInput> axes, int i, int j, Func<CritereInput, CritereInput> changement) =>
        axes[i] = axes[i] with { Criteres = [.. axes[i].Criteres.Select((c, rang) => rang == j ? changement(c) : c)] };

    /// <summary>Au bout de son axe, un critère passe dans l'axe voisin.</summary>
    private static void Deplacer(List<AxeInput> axes, int i, int j, int sens)
    {
        List<CritereInput> criteres = [.. axes[i].Criteres];
        var critere = criteres[j];
        criteres.RemoveAt(j);
        if (Dans(axes[i].Criteres, j + sens))
        {
            criteres.Insert(j + sens, critere);
        }
        else if (Dans(axes, i + sens))
        {
            List<CritereInput> voisins = [.. axes[i + sens].Criteres];
            voisins.Insert(sens < 0 ? voisins.Count : 0, critere);
            axes[i + sens] = axes[i + sens] with { Criteres = voisins };
        }
        else
        {
            return;
        }
        axes[i] = axes[i] with { Criteres = criteres };
    }
}
