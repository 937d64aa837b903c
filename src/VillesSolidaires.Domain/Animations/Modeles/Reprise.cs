namespace VillesSolidaires.Animations;

/// <summary>Reprend une animation d'une année dans le programme d'une autre : tout, sauf ses dates, son état et son bilan.</summary>
public static class Reprise
{
    /// <param name="lieu">Le même lieu, s'il existe encore.</param>
    /// <param name="modele">Le modèle dont elle vient, s'il est encore proposé : sa version publiée et ses tâches s'appliquent.</param>
    public static Animation Reprendre(Programme programme, Animation origine, PeriodeAnimation periode, Lieu? lieu, ModeleAnimation? modele, int dejaPrevues)
    {
        var donnees = new AnimationDonnees(origine.Titre, periode)
        {
            Type = origine.Type, Description = origine.Description, Lieu = lieu, Organisateur = origine.Organisateur, Public = origine.Public,
            Capacite = origine.Capacite, Materiel = origine.Materiel, OccupeVoiePublique = origine.OccupeVoiePublique, KitId = origine.KitId,
        };
        var venu = modele?.Publiee is { } version
            ? new OrigineModele(modele.Id, version.Numero)
            : origine is { ModeleId: { } id, ModeleVersion: { } numero } ? new OrigineModele(id, numero) : null;
        var taches = modele?.Publiee?.Taches.Select(t => new NouvelleTache(t.Libelle, t.Decalage)) ?? origine.Taches.Select(t => new NouvelleTache(t.Libelle, t.Decalage));
        return programme.Ajouter(donnees, dejaPrevues, venu, taches);
    }
}
