using System.Globalization;
using CsvHelper;
using VillesSolidaires.Rapports.Modele;

namespace VillesSolidaires.Rapports.Rendus;

/// <summary>
/// Le jeu figé en CSV, joint au PDF : une ligne par valeur, chiffres clés puis tableaux entiers. Un seul fichier se filtre et se relit, là où un
/// fichier par tableau se perdrait.
/// </summary>
internal static class JeuEnCsv
{
    public const string Nom = "jeu-de-donnees.csv";

    private const string ChiffresCles = "Chiffres clés", Total = "Total";

    private static readonly CsvWriterOptions Options = new() { Separator = ';', Injection = CsvInjection.Escape, WriteByteOrderMark = true };

    public static byte[] Ecrire(JeuDeDonnees jeu)
    {
        using var sortie = new MemoryStream();
        using (var ecriture = CsvWriter.Create(sortie, Options, leaveOpen: true))
        {
            ecriture.WriteRecord(["Section", "Tableau", "Ligne", "Colonne", "Valeur", "Nature"]);
            foreach (var section in jeu.Sections)
            {
                foreach (var chiffre in section.ChiffresCles)
                {
                    ecriture.WriteRecord([section.Titre, ChiffresCles, "", chiffre.Libelle, chiffre.Valeur, chiffre.Nature.Libelle()]);
                }
                foreach (var tableau in section.Blocs.OfType<TableauBloc>())
                {
                    Ecrire(ecriture, section, tableau);
                }
            }
        }
        return sortie.ToArray();
    }

    private static void Ecrire(CsvWriter ecriture, SectionRapport section, TableauBloc tableau)
    {
        foreach (var (rang, ligne) in tableau.Lignes.Index())
        {
            Ecrire(ecriture, section, tableau, ligne, (rang + 1).ToString(CultureInfo.InvariantCulture));
        }
        if (tableau.Total is { } total)
        {
            Ecrire(ecriture, section, tableau, total, Total);
        }
    }

    private static void Ecrire(CsvWriter ecriture, SectionRapport section, TableauBloc tableau, IReadOnlyList<Cellule> ligne, string repere)
    {
        for (var i = 0; i < ligne.Count; i++)
        {
            ecriture.WriteRecord([section.Titre, tableau.Titre, repere, tableau.Colonnes[i].Titre, Valeur(ligne[i]), ""]);
        }
    }

    // Virgule décimale et dates ISO, comme les autres exports : Excel français les ouvre sans réglage.
    private static string Valeur(Cellule cellule) => cellule switch
    {
        { Jour: { } jour } => jour.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        { Nombre: { } n } => n.ToString("0.############", CultureInfo.InvariantCulture).Replace('.', ','),
        _ => cellule.Texte ?? "",
    };
}
